package io.greentalent.people;

import java.util.List;
import java.util.Set;

/**
 * A person's name as the identity document writes it, free of what copying from PDF and spreadsheets adds (姓名).
 *
 * @param text NFC, unified ideographs, U+00B7 between the parts of a name, no inner spaces in Chinese names
 */
public record PersonName(String text) {
    /** What makes a text no name (the code is part of a message key). */
    public enum Fault {
        EMPTY("empty"),
        /** Replacement characters, question marks, private use: the true characters are lost. */
        GARBLED("garbled"),
        DIGITS("digits"),
        CHARACTERS("characters"),
        LENGTH("length");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** What was mended, in the order in which it was. */
    public enum Mend {
        FULL_WIDTH,
        INVISIBLE,
        RADICAL,
        MIDDLE_DOT,
        SPACES,
        COMPOSED
    }

    /** What a person should look at before the name is taken. */
    public enum Doubt {
        SINGLE,
        /** It reads as if UTF-8 had been opened as GBK. */
        MISREAD
    }

    /** The outcome of a check. */
    public sealed interface Check permits Good, Bad {}

    /** A name, as it stood or mended. */
    public record Good(PersonName name, Set<Mend> mends, Set<Doubt> doubts) implements Check {}

    /**
     * No name.
     *
     * @param positions of the faulty characters in the typed text, from 1, by code point
     */
    public record Bad(Fault fault, List<Integer> positions) implements Check {}

    private static final int LONGEST_STARS = 3;

    /** Mends the typed text and tells what was mended, or why it is no name. */
    public static Check check(String raw) {
        return NameCheck.of(raw);
    }

    /** True when it holds an ideograph beyond GBK's, which old fonts and systems may not show (生僻字); it is kept. */
    public boolean rare() {
        return text.codePoints().anyMatch(NameCheck::rare);
    }

    /** True for the same name; the case of Latin letters does not matter. */
    public boolean same(String other) {
        return text.equalsIgnoreCase(other);
    }

    /** The name for lists: 张*三. */
    public String masked() {
        return masked(text);
    }

    /** The first letter and stars; Chinese names of three characters and more also show the last. */
    public static String masked(String name) {
        int[] letters = name.codePoints().toArray();
        if (letters.length == 0) {
            return "";
        }
        String first = Character.toString(letters[0]);
        if (!NameCheck.han(letters[0])) {
            return first + "***";
        }
        return switch (letters.length) {
            case 1 -> "*";
            case 2 -> first + "*";
            default ->
                first
                        + "*".repeat(Math.min(letters.length - 2, LONGEST_STARS))
                        + Character.toString(letters[letters.length - 1]);
        };
    }

    @Override
    public String toString() {
        return masked();
    }
}
