package io.greentalent.rosters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Findings in their column: a line each, beginning with the rule's code. */
final class FindingsText {
    /** The column's length. */
    private static final int LONGEST = 4000;

    private static final int HEAD = 6;

    private FindingsText() {}

    /** Whatever does not fit loses first before and after, then the least grave findings. */
    static String pack(List<Finding> findings) {
        String text = lines(findings);
        if (text.length() <= LONGEST) {
            return text;
        }
        var bare = findings.stream()
                .sorted(Comparator.comparing(Finding::verdict).reversed())
                .map(Finding::bare)
                .collect(Collectors.toCollection(ArrayList::new));
        while (lines(bare).length() > LONGEST) {
            bare.removeLast();
        }
        return lines(bare);
    }

    /** Those that are kept of them, as they are read again. */
    static List<Finding> kept(List<Finding> findings) {
        return findings.isEmpty() ? findings : unpack(pack(findings));
    }

    static List<Finding> unpack(String text) {
        return Packed.lines(text).stream().map(FindingsText::finding).toList();
    }

    /** The rules alone, each once. */
    static Set<Rule> rules(String text) {
        return Packed.lines(text).stream()
                .map(parts -> Rule.of(parts.get(0)).orElseThrow())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Without what stood there: for rows whose cells are deleted. */
    static String purged(String text) {
        return lines(unpack(text).stream().map(Finding::bare).toList());
    }

    private static String lines(List<Finding> findings) {
        return Packed.lines(findings.stream().map(FindingsText::line).toList());
    }

    private static List<String> line(Finding f) {
        var head = Stream.of(
                f.rule().code(),
                f.verdict().name(),
                f.field() == null ? "" : f.field().name(),
                mark(f.before()),
                mark(f.after()),
                f.positions().stream().map(String::valueOf).collect(Collectors.joining(",")));
        return Stream.concat(head, f.args().stream()).toList();
    }

    private static Finding finding(List<String> parts) {
        return new Finding(
                Rule.of(parts.get(0)).orElseThrow(),
                Verdict.valueOf(parts.get(1)),
                parts.get(2).isEmpty() ? null : RosterField.valueOf(parts.get(2)),
                unmark(parts.get(3)),
                unmark(parts.get(4)),
                parts.get(5).isEmpty()
                        ? List.of()
                        : Stream.of(parts.get(5).split(","))
                                .map(Integer::valueOf)
                                .toList(),
                List.copyOf(parts.subList(HEAD, parts.size())));
    }

    /** Tells an empty text from none. */
    private static String mark(@Nullable String text) {
        return text == null ? "" : "=" + text;
    }

    private static @Nullable String unmark(String text) {
        return text.isEmpty() ? null : text.substring(1);
    }
}
