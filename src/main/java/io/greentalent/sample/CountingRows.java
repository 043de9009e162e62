package io.greentalent.sample;

import io.greentalent.completion.Outcome;
import io.greentalent.completion.Reason;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Writes what follows from an outcome: completion, person-time and, where it counts, its entry (完成与人次). */
final class CountingRows {
    static final String CATEGORY = "STUDENT";
    private static final int STAYS_EVIDENCED_DAYS = 18;
    private static final int STAYS_CONFIRMED_DAYS = 40;

    private final Calendar calendar;
    private final Actors actors;
    private final CountedOnce counted;

    CountingRows(Calendar calendar, Actors actors, CountedOnce counted) {
        this.calendar = calendar;
        this.actors = actors;
        this.counted = counted;
    }

    /** Writes it; enrolment, completion and person-time have the same id. */
    void write(Plan plan, long personId, long id, Outcome outcome, Tables to, WrittenChain chain) throws SQLException {
        completion(id, outcome, to);
        var day = outcome.completedOn();
        if (day == null) {
            personTime(plan, personId, id, "CANDIDATE", outcome, null, null, to);
            return;
        }
        String state = state(plan, personId, day);
        boolean confirmed = !state.equals("EVIDENCED");
        boolean decided = confirmed && !state.equals("CONFIRMED");
        var decidedAt = later(day, 9).atTime(10, 30).plusSeconds(plan.id() % 50);
        personTime(
                plan,
                personId,
                id,
                state,
                outcome,
                confirmed ? later(day, 4).atTime(11, 5) : null,
                decided ? decidedAt : null,
                to);
        if (state.equals("COUNTED")) {
            chain.append(personId, id, day, outcome.ruleNumber(), decidedAt);
        }
    }

    private LocalDate later(LocalDate day, int days) {
        var wanted = day.plusDays(days);
        return wanted.isBefore(calendar.today()) ? wanted : calendar.today().minusDays(1);
    }

    private String state(Plan plan, long personId, LocalDate day) {
        long ago = ChronoUnit.DAYS.between(day, calendar.today());
        if (ago <= STAYS_EVIDENCED_DAYS) {
            return "EVIDENCED";
        }
        if (ago <= STAYS_CONFIRMED_DAYS) {
            return "CONFIRMED";
        }
        return counted.add(personId, plan.course().id(), day.getYear()) ? "COUNTED" : "REJECTED";
    }

    private void completion(long enrolmentId, Outcome outcome, Tables to) throws SQLException {
        to.completion.add(
                1L,
                enrolmentId,
                outcome.ruleNumber(),
                outcome.met(),
                outcome.completedOn(),
                outcome.attendedOn(),
                outcome.sessionsHeld(),
                outcome.sessionsAttended(),
                outcome.theoryDone().tenths(),
                outcome.theoryRequired().tenths(),
                outcome.practiceDone().tenths(),
                outcome.practiceRequired().tenths(),
                outcome.markTenths(),
                Reason.write(outcome.reasons()),
                calendar.today().atStartOfDay());
    }

    private void personTime(
            Plan plan,
            long personId,
            long id,
            String state,
            Outcome outcome,
            @Nullable LocalDateTime confirmedAt,
            @Nullable LocalDateTime decidedAt,
            Tables to)
            throws SQLException {
        var day = outcome.completedOn();
        to.personTime.add(
                id,
                1L,
                plan.id(),
                personId,
                id,
                plan.course().id(),
                plan.collegeId(),
                CATEGORY,
                state,
                outcome.ruleNumber(),
                day,
                day == null ? null : day.toString().substring(0, 7),
                day != null && state.equals("COUNTED")
                        ? personId + ":" + plan.course().id() + ":" + day.getYear()
                        : null,
                confirmedAt == null ? null : actors.officer(plan.college()),
                confirmedAt == null ? null : officerName(plan),
                confirmedAt,
                decidedAt == null ? null : actors.operator(),
                decidedAt == null ? null : actors.operatorName(),
                decidedAt,
                state.equals("REJECTED") ? "ledger.reason.repeat" : null);
    }

    private static String officerName(Plan plan) {
        return Invented.COLLEGES.get(plan.college()).shortName() + "教务";
    }
}
