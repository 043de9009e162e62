package io.greentalent.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Identity numbers that are well formed (GB 11643-1999) and belong to nobody: their district code 500299 is not assigned.
 */
final class IdNumbers {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private IdNumbers() {}

    /** The number of the n-th person born that day; n below 1,000. */
    static String of(LocalDate born, int n) {
        String stem = "500299" + DAY.format(born) + String.format(Locale.ROOT, "%03d", n);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (stem.charAt(i) - '0') * WEIGHTS[i];
        }
        return stem + CHECK.charAt(sum % 11);
    }
}
