package io.greentalent.people;

/** Invented identity numbers with the right check digit; the sequence tells them apart. */
public final class InventedNumbers {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private InventedNumbers() {}

    /** 18 digits from six of place, eight of birth and three of sequence. */
    public static String of(String place, String birth, int sequence) {
        return completed(place + birth + String.format(java.util.Locale.ROOT, "%03d", sequence));
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

    private static String completed(String body) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(body.charAt(i), 10) * WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
