package io.greentalent.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A checked identity number in its one canonical writing (证件号码). It never shows itself: {@link #toString} is masked,
 * and a refusal names positions only.
 *
 * @param type what the number itself says it is
 * @param text canonical: 18 digits where the document has them, capital letters, no separators
 */
public record IdentityNumber(IdType type, String text) {
    /** What makes a number no number (the code is part of a message key). */
    public enum Fault {
        LENGTH("length"),
        CHARACTERS("characters"),
        PROVINCE("province"),
        DATE("date"),
        FUTURE_DATE("futureDate"),
        CHECK_DIGIT("checkDigit");

        private final String code;

        Fault(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** What a person should look at before a well-formed number is taken. */
    public enum Doubt {
        /** A first-generation number, not valid since 2013-01-01; its 18-digit form was computed. */
        FIFTEEN_DIGITS,
        TOO_YOUNG,
        TOO_OLD
    }

    /** What was cleaned from the typed text. */
    public enum Mend {
        FULL_WIDTH,
        SEPARATORS,
        LETTERS
    }

    /** The outcome of a check. */
    public sealed interface Check permits Good, Bad {}

    /** A well-formed number. */
    public record Good(IdentityNumber number, Set<Doubt> doubts) implements Check {}

    /**
     * No number.
     *
     * @param positions of the faulty characters in the cleaned text, from 1; empty where no single one is to blame
     */
    public record Bad(Fault fault, List<Integer> positions) implements Check {}

    /** A typed number without what does not belong to it. */
    public record Cleaned(String text, Set<Mend> mends) {
        @Override
        public String toString() {
            return "Cleaned" + mends;
        }
    }

    private static final int MALE_BY_ODD = 16;

    /** Half-width, without spaces, hyphens, invisible characters and a leading apostrophe, letters capital. */
    public static Cleaned cleaned(String raw) {
        var mends = EnumSet.noneOf(Mend.class);
        if (raw.chars().allMatch(IdentityNumber::clean)) {
            return new Cleaned(raw, mends);
        }
        String half = PlainText.halfWidth(raw);
        note(mends, Mend.FULL_WIDTH, raw, half);
        String bare = PlainText.without(PlainText.visible(half), IdentityNumber::separator);
        note(mends, Mend.SEPARATORS, half, bare);
        String letters = capital(bare);
        note(mends, Mend.LETTERS, bare, letters);
        return new Cleaned(letters, mends);
    }

    /** Checks a cleaned number as that kind of document; today decides what lies in the future. */
    public static Check check(IdType type, String cleaned, LocalDate today) {
        if (type.eighteenDigits() && !(type == IdType.FOREIGN_PERMIT && cleaned.length() == 15)) {
            return EighteenDigits.check(type, cleaned, today);
        }
        return DocumentNumbers.check(type, cleaned);
    }

    /** The holder's day of birth, where the number tells it. */
    public Optional<LocalDate> birthDate() {
        return hasEighteenDigits()
                ? Optional.of(LocalDate.parse(text.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE))
                : Optional.empty();
    }

    /** The holder's gender, where the number tells it. */
    public Optional<Gender> gender() {
        return hasEighteenDigits()
                ? Optional.of((text.charAt(MALE_BY_ODD) - '0') % 2 == 1 ? Gender.MALE : Gender.FEMALE)
                : Optional.empty();
    }

    /**
     * What the keyed hash is made of. An 18-digit number's kind follows from its digits, so that a person whose document
     * was named differently in two rosters stays one.
     */
    public Identity identity() {
        return new Identity(type.name(), text);
    }

    @Override
    public String toString() {
        return type + " ******";
    }

    private boolean hasEighteenDigits() {
        return text.length() == 18 && type.eighteenDigits();
    }

    /** The 1-based positions at which the test holds. */
    static List<Integer> positions(String text, IntPredicate test) {
        var positions = new ArrayList<Integer>(0);
        for (int i = 0; i < text.length(); i++) {
            if (test.test(text.charAt(i))) {
                positions.add(i + 1);
            }
        }
        return positions;
    }

    /** Lower case, and the multiplication sign and the Cyrillic and Greek letters that look like an X, as capitals. */
    private static String capital(String bare) {
        return bare.toUpperCase(Locale.ROOT)
                .replace('\u00D7', 'X')
                .replace('\u0425', 'X')
                .replace('\u03A7', 'X');
    }

    /** What cleaning leaves alone. */
    static boolean clean(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    }

    private static boolean separator(int c) {
        return c == ' '
                || c == '\''
                || c == '\u2018'
                || c == '\u2019'
                || c == '`'
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || c == '\u2212';
    }

    private static void note(Set<Mend> mends, Mend mend, String before, String after) {
        if (!before.equals(after)) {
            mends.add(mend);
        }
    }
}
