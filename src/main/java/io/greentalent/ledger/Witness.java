package io.greentalent.ledger;

import io.greentalent.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Remembers beside the keys, out of the database's reach, which roots were signed (签名见证): whoever deletes the last ones
 * from the database is found out, and nothing is signed over the gap. One line for each root, only ever added.
 */
@ApplicationScoped
class Witness {
    private static final String FILE = "signed-roots";

    @Inject
    Settings settings;

    @Inject
    Roots roots;

    /** What it saw signed. */
    private record Line(LocalDate day, String root) {
        static Line of(String text) {
            return new Line(LocalDate.parse(text.substring(0, 10)), text.substring(11));
        }

        static Line of(LedgerRoot root) {
            return new Line(root.day(), root.root());
        }
    }

    /** The days whose root is not, or not as it was signed, among these. */
    List<LocalDate> missing(List<LedgerRoot> present) {
        return missing(file(), present);
    }

    /** The same of the file in that folder of keys, for a command that runs without the server. */
    static List<LocalDate> missingIn(Path keys, List<LedgerRoot> present) {
        return missing(keys.resolve(FILE), present);
    }

    private static List<LocalDate> missing(Path file, List<LedgerRoot> present) {
        var kept = present.stream().map(Line::of).collect(Collectors.toSet());
        return lines(file).stream()
                .filter(line -> !kept.contains(line))
                .map(Line::day)
                // Twice where a leader was slow and the next one took the same root down.
                .distinct()
                .toList();
    }

    /**
     * Takes down the roots that were signed since: after their transaction, so that a signature which came to nothing
     * leaves no trace. What a killed server did not take down is caught up with the next time.
     */
    synchronized void catchUp() {
        var seen = lines(file());
        var last = seen.isEmpty() ? LocalDate.MIN : seen.getLast().day();
        var news = roots.all().stream()
                .filter(root -> root.day().isAfter(last) && roots.signed(root))
                .map(Line::of)
                .toList();
        if (!news.isEmpty()) {
            append(news);
        }
    }

    private static List<Line> lines(Path file) {
        if (!Files.isRegularFile(file)) {
            return new ArrayList<>();
        }
        try {
            return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                    .filter(text -> text.length() == 75)
                    .map(Line::of)
                    .collect(Collectors.toCollection(ArrayList::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(List<Line> news) {
        // Each line brings its own beginning: one that a killed server left cut off stays a line of its own.
        String text = news.stream().map(l -> "\n" + l.day + " " + l.root).collect(Collectors.joining("", "", "\n"));
        try {
            Files.createDirectories(file().getParent());
            Files.writeString(
                    file(), text, StandardCharsets.US_ASCII, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return settings.data().resolve("keys").resolve(FILE);
    }
}
