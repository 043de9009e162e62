package io.greentalent.targets;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A span of days, both of which belong to it (起止日期).
 *
 * @param from the first day
 * @param until the last day, not before the first
 */
public record Span(LocalDate from, LocalDate until) {
    /** How many days it has. */
    public long days() {
        return ChronoUnit.DAYS.between(from, until) + 1;
    }

    /** How many of its days are over or running on that day: 0 before the first, all from the last on. */
    public long gone(LocalDate day) {
        return Math.clamp(ChronoUnit.DAYS.between(from, day) + 1, 0, days());
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
