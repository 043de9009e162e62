package io.greentalent.people;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Invented identity numbers with the right check digit; the sequence tells them apart. */
public final class InventedNumbers {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final Set<String> MADE = ConcurrentHashMap.newKeySet();

    private InventedNumbers() {}

    /** 18 digits from six of place, eight of birth and three of sequence. */
    public static String of(String place, String birth, int sequence) {
        String number = completed(place + birth + String.format(java.util.Locale.ROOT, "%03d", sequence));
        MADE.add(number);
        return number;
    }

    /** A resident of Chongqing, born on 2005-03-14. */
    public static String student(int sequence) {
        return of("500106", "20050314", sequence);
    }

    /** The number with its last digit altered, so that the check fails. */
    public static String wrong(String number) {
        char last = number.charAt(number.length() - 1);
        return number.substring(0, number.length() - 1) + (last == '0' ? '1' : '0');
    }

    /** True where the check digit and a day of birth from 1900 on are right: a long number of another kind hardly ever fits. */
    public static boolean fits(String digits) {
        return digits.substring(6).matches("(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01]).{4}")
                && completed(digits.substring(0, 17)).equalsIgnoreCase(digits);
    }

    /** All that were made by now: what was used anywhere is among them. */
    public static Set<String> made() {
        return Set.copyOf(MADE);
    }

    private static String completed(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(body.charAt(i), 10) * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
