package io.greentalent.rosters;

import io.greentalent.shared.Texts;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was noticed about a row (校验发现). Arguments and positions never hold personal data, so that sentence
 * and positions may leave the product; before and after may hold a name and may not.
 *
 * @param field the column it is about, null for the row as a whole
 * @param before what stood there; never given for columns that are {@link RosterField#secret}, nor for cells that hold an
 *     identity number
 * @param after what is taken instead
 * @param positions of the faulty characters, from 1
 * @param args for the sentence's {@code {1}}, {@code {2}} …
 */
public record Finding(
        Rule rule,
        Verdict verdict,
        @Nullable RosterField field,
        @Nullable String before,
        @Nullable String after,
        List<Integer> positions,
        List<String> args)
        implements Serializable {

    static Finding of(Rule rule, @Nullable RosterField field, Object... args) {
        var texts = new ArrayList<String>();
        for (Object arg : args) {
            texts.add(String.valueOf(arg));
        }
        return new Finding(rule, rule.verdict(), field, null, null, List.of(), List.copyOf(texts));
    }

    /** What was taken out or put right, where the column may show it. */
    Finding changing(String from, String to) {
        return field != null && field.secret() ? this : new Finding(rule, verdict, field, from, to, positions, args);
    }

    /** Without what stood there and what is taken instead. */
    Finding bare() {
        return new Finding(rule, verdict, field, null, null, positions, args);
    }

    Finding at(List<Integer> faulty) {
        return new Finding(rule, verdict, field, before, after, List.copyOf(faulty), args);
    }

    Finding as(Verdict other) {
        return new Finding(rule, other, field, before, after, positions, args);
    }

    /** What is wrong, in one sentence. */
    public String sentence(Locale locale) {
        return Texts.of(locale, rule.sentenceKey(), placeholders(locale));
    }

    /** How to mend it, in one sentence. */
    public String mend(Locale locale) {
        return Texts.of(locale, rule.mendKey(), placeholders(locale));
    }

    /** {@code 7, 8}, or empty. */
    public String positionsText() {
        return positions.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Object[] placeholders(Locale locale) {
        var all = new ArrayList<Object>();
        all.add(field == null ? "" : Texts.of(locale, field.labelKey()));
        all.addAll(args);
        return all.toArray();
    }
}
