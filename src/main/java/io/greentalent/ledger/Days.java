package io.greentalent.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * A span of days, both of which belong to it (日期区间): cut so that its whole months are read from the roll-ups and only what
 * is left at its edges from the entries.
 */
record Days(LocalDate first, LocalDate last) {
    static Days of(LocalDate first, LocalDate last) {
        return new Days(first, last);
    }

    /** Whether it begins with a month's first day and ends with a month's last. */
    boolean whole() {
        return first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
    }

    /** At most three spans, none empty, that together are this one. */
    List<Days> parts() {
        var start = first.getDayOfMonth() == 1
                ? first
                : YearMonth.from(first).plusMonths(1).atDay(1);
        var end = last.equals(YearMonth.from(last).atEndOfMonth())
                ? last
                : YearMonth.from(last).atDay(1).minusDays(1);
        if (end.isBefore(start)) {
            return Stream.of(this).filter(d -> !d.last.isBefore(d.first)).toList();
        }
        return Stream.of(new Days(first, start.minusDays(1)), new Days(start, end), new Days(end.plusDays(1), last))
                .filter(d -> !d.last.isBefore(d.first))
                .toList();
    }
}
