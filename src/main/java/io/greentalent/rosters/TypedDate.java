package io.greentalent.rosters;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as people type it, year first; day-first and month-first writings are ambiguous and not read (日期文本). */
final class TypedDate {
    private static final Pattern PARTS =
            Pattern.compile("(\\d{4}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?日?( 0{1,2}:00(:00)?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private TypedDate() {}

    static Optional<LocalDate> read(String text) {
        for (var form : new Pattern[] {PARTS, DIGITS}) {
            var parts = form.matcher(text);
            if (parts.matches()) {
                return day(parts.group(1), parts.group(2), parts.group(3));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
