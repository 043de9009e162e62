package io.greentalent.api;

import io.greentalent.ledger.PersonTimeFilter;
import io.greentalent.shared.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Days of a request, as 2026-11-23 (日期参数). */
final class Dates {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private Dates() {}

    /** From one day to another, both included and either left out; null where both are. */
    static PersonTimeFilter.@Nullable Days days(@Nullable String from, @Nullable String until) {
        return from == null && until == null
                ? null
                : new PersonTimeFilter.Days(day("from", from, FIRST), day("until", until, LAST));
    }

    private static LocalDate day(String field, @Nullable String text, LocalDate otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            var day = LocalDate.parse(text.strip());
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below, without what was sent
        }
        throw Problem.of("shared.api.day").at(field);
    }
}
