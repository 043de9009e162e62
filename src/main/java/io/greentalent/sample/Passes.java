package io.greentalent.sample;

import io.greentalent.completion.Evidence;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Writes safety passes as they are needed and knows each person's latest one (安全考核). */
final class Passes {
    /** One person in so many never takes it. */
    private static final int NEVER_ONE_IN = 37;

    private final Actors actors;
    /** The day of the latest pass by person, counted from 1970; 0 for none. A million persons must fit. */
    private final int[] days;

    Passes(int persons, Actors actors) {
        this.days = new int[persons + 1];
        this.actors = actors;
    }

    /** The pass that serves for this offering: an earlier one that is still valid, or a new one. */
    List<Evidence.Term> serving(Plan plan, long personId, Tables to) throws SQLException {
        int at = Math.toIntExact(personId);
        boolean none = plan.course().practice() == 0 || personId % NEVER_ONE_IN == 0;
        if (!none && (days[at] == 0 || term(days[at]).until().isBefore(plan.endsOn()))) {
            var day = plan.startsOn().minusDays(3);
            days[at] = Math.toIntExact(day.toEpochDay());
            write(plan, personId, term(days[at]), to);
        }
        return days[at] == 0 ? List.of() : List.of(term(days[at]));
    }

    private static Evidence.Term term(int epochDay) {
        var from = LocalDate.ofEpochDay(epochDay);
        return new Evidence.Term(from, from.plusYears(1));
    }

    private void write(Plan plan, long personId, Evidence.Term pass, Tables to) throws SQLException {
        to.pass.add(
                1L,
                personId,
                pass.from(),
                pass.until(),
                "ROLL_CALL",
                actors.instructor(plan.college()),
                Invented.ENGINEERS.get(plan.college()),
                pass.from().atTime(15, 0));
    }
}
