package io.greentalent.sample;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;

/** When things happened, counted back from the day of the first start: today is in month 26 of 33. */
record Calendar(LocalDate today) {
    private static final int MONTH_NOW = 26;
    private static final int MONTHS = 33;

    LocalDate windowStart() {
        return today.withDayOfMonth(1).minusMonths(MONTH_NOW - 1);
    }

    LocalDate windowEnd() {
        return windowStart().plusMonths(MONTHS).minusDays(1);
    }

    /** A term, named as colleges do: 2026-2027-1 begins in September, 2026-2027-2 in March. */
    record TermDates(String code, LocalDate starts, LocalDate ends) {
        static TermDates containing(LocalDate day) {
            int year = day.getMonthValue() >= 9 ? day.getYear() : day.getYear() - 1;
            var autumn = LocalDate.of(year, Month.SEPTEMBER, 1);
            var spring = LocalDate.of(year + 1, Month.MARCH, 1);
            String stem = year + "-" + (year + 1);
            return day.isBefore(spring)
                    ? new TermDates(stem + "-1", autumn, spring.minusDays(1))
                    : new TermDates(stem + "-2", spring, autumn.plusYears(1).minusDays(1));
        }

        TermDates next() {
            return containing(ends.plusDays(1));
        }
    }

    /** All terms that touch the window. */
    List<TermDates> terms() {
        return Stream.iterate(
                        TermDates.containing(windowStart()), t -> !t.starts().isAfter(windowEnd()), TermDates::next)
                .toList();
    }

    /** The first day of closed offering number i of n: spread evenly, over before today, never on a Sunday. */
    LocalDate closedStart(int i, int n, int weeks) {
        long span = today.minusWeeks(weeks + 1L).toEpochDay() - windowStart().toEpochDay();
        var day = windowStart().plusDays(n == 1 ? 0 : span * i / (n - 1));
        return day.getDayOfWeek().getValue() == 7 ? day.plusDays(1) : day;
    }
}
