package io.greentalent.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number in mainland China, shown to nobody who need not dial it (联系电话).
 *
 * @param text 11 digits of a mobile, or area code, hyphen and number of a landline
 */
public record Phone(String text) {
    /** The outcome of a check. */
    public sealed interface Check permits Good, Bad {}

    /**
     * A number.
     *
     * @param asTyped false when spaces, a country code or full-width digits were taken out
     */
    public record Good(Phone phone, boolean asTyped) implements Check {}

    /**
     * No number.
     *
     * @param positions of characters that no number has, in the typed text, from 1; empty when digits are missing or
     *     too many
     */
    public record Bad(List<Integer> positions) implements Check {}

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    /** Two-digit area codes for the great cities (10, 2x), three-digit ones elsewhere; numbers have 7 or 8 digits. */
    private static final Pattern LANDLINE = Pattern.compile("(010|02\\d|0[3-9]\\d{2})([2-9]\\d{6,7})");

    private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)?86(?=1[3-9]\\d{9}$|0?[1-9]\\d{8,10}$)");

    /** Takes the typed text apart; blank text is no number either. */
    public static Check check(String raw) {
        if (MOBILE.matcher(raw).matches()) {
            return new Good(new Phone(raw), true);
        }
        var strange = strange(raw);
        if (!strange.isEmpty()) {
            return new Bad(List.copyOf(strange));
        }
        String digits = bare(raw);
        return canonical(COUNTRY.matcher(digits).replaceFirst(""))
                .<Check>map(text -> new Good(new Phone(text), text.equals(raw)))
                .orElseGet(() -> new Bad(List.of()));
    }

    @Override
    public String toString() {
        return "***";
    }

    private static Optional<String> canonical(String digits) {
        if (MOBILE.matcher(digits).matches()) {
            return Optional.of(digits);
        }
        var landline = LANDLINE.matcher(digits);
        return landline.matches() ? Optional.of(landline.group(1) + "-" + landline.group(2)) : Optional.empty();
    }

    private static String bare(String raw) {
        return PlainText.without(PlainText.visible(PlainText.halfWidth(raw)), Phone::separator);
    }

    private static List<Integer> strange(String raw) {
        int[] letters = PlainText.halfWidth(raw).codePoints().toArray();
        var strange = new ArrayList<Integer>(0);
        for (int i = 0; i < letters.length; i++) {
            if (!fits(letters[i], i)) {
                strange.add(i + 1);
            }
        }
        return strange;
    }

    private static boolean fits(int c, int place) {
        return c >= '0' && c <= '9'
                || c == '+' && place == 0
                || separator(c)
                || PlainText.space(c)
                || PlainText.invisible(c);
    }

    private static boolean separator(int c) {
        return c == ' ' || c == '(' || c == ')' || c == '\'' || Character.getType(c) == Character.DASH_PUNCTUATION;
    }
}
