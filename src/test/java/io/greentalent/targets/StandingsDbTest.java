package io.greentalent.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.greentalent.DbTest;
import io.greentalent.completion.RuleValues.Counts;
import io.greentalent.ledger.Breakdowns;
import io.greentalent.ledger.FillFigures;
import io.greentalent.partners.AgreementRow;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.targets.PartnerStandings.Stage;
import io.greentalent.targets.Standing.Target;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A small world on 2 November 2026, day 793 of 1003 of its task book. */
class StandingsDbTest extends DbTest {
    private Standing standing;

    @BeforeAll
    void world() {
        college(1, true, "2026-01-01", "2026-12-31");
        college(2, true, "2027-01-01", "2027-12-31");
        college(3, true, "2024-01-01", "2026-11-01");
        college(4, false, "2026-01-01", "2026-12-31");
        offering(10, "2026-12-31");
        enrolled(10, 101, "STUDENT", "ENROLLED", false, "CANDIDATE");
        enrolled(10, 102, "STUDENT", "ENROLLED", false, "COUNTED");
        enrolled(10, 103, "STUDENT", "WITHDRAWN", false, "CANDIDATE");
        enrolled(10, 104, "EMPLOYEE", "ENROLLED", false, "CANDIDATE");
        enrolled(10, 105, "STUDENT", "ENROLLED", true, "EVIDENCED");
        offering(11, "2026-06-30");
        enrolled(11, 111, "STUDENT", "ENROLLED", true, "COUNTED");
        enrolled(11, 112, "STUDENT", "ENROLLED", true, "CONFIRMED");
        enrolled(11, 113, "STUDENT", "ENROLLED", false, "CANDIDATE");
        enrolled(11, 114, "STUDENT", "WITHDRAWN", false, "CANDIDATE");
        enrolled(11, 115, "STUDENT", "ENROLLED", true, "EVIDENCED");
        change("update person_time set completed_on = '2024-08-20' where enrolment_id = 115");
        change(
                "update completion set attended_on = '2024-08-01', completed_on = '2024-08-20' where enrolment_id = 115");
        offering(12, "2027-06-30");
        enrolled(12, 121, "STUDENT", "ENROLLED", false, "CANDIDATE");
        tx(() -> {
            FillFigures.on(em().unwrap(Connection.class));
            return true;
        });
        rolledUp("2024-08", 50);
        rolledUp("2025-06", 900);
        rolledUp("2026-10", 1100);
    }

    private void college(long id, boolean active, String from, String until) {
        change(
                "insert into college (id, version, code, name, short_name, contact_name, contact_email, address, active)"
                        + " values (?, 0, ?, ?, ?, '', '', '', ?)",
                id,
                "1234" + id,
                "College " + id,
                "C" + id,
                active);
        change(
                "insert into agreement (version, number, college_id, signed_on, starts_on, ends_on)"
                        + " values (0, ?, ?, '2023-12-01', ?, ?)",
                "A" + id,
                id,
                from,
                until);
    }

    private void rolledUp(String month, int counted) {
        change(
                "insert into figure_change (name, college_id, course_id, category, on_day, n)"
                        + " values ('LEDGER', 1, 1, 'STUDENT', ?, ?)",
                month + "-15",
                counted);
    }

    private void offering(long id, String endsOn) {
        change(
                "insert into offering (id, version, number, course_id, course_version_id, college_id, term_id,"
                        + " instructor_id, capacity, seats_taken, self_enrolment, starts_on, ends_on)"
                        + " values (?, 0, ?, 1, 1, 1, 1, 1, 50, 0, false, '2026-03-01', ?)",
                id,
                "O-" + id,
                endsOn);
    }

    private void enrolled(long offering, long id, String category, String state, boolean met, String personTime) {
        change(
                "insert into enrolment (id, version, offering_id, person_id, college_id, category, source, vouched, state,"
                        + " enrolled_at) values (?, 0, ?, ?, 1, ?, 'ROSTER', true, ?, '2026-03-01 08:00:00')",
                id,
                offering,
                id,
                category,
                state);
        change(
                "insert into completion (version, enrolment_id, rule_number, met, completed_on, attended_on, sessions_held,"
                        + " sessions_attended, theory_done, theory_required, practice_done, practice_required, reasons,"
                        + " evaluated_at) values (0, ?, 1, ?, ?, ?, 1, 1, 0, 0, 0, 0, ?, '2026-10-01 08:00:00')",
                id,
                met,
                met ? "2026-06-20" : null,
                met ? "2026-06-01" : null,
                met ? "" : "MARK_NONE");
        change(
                "insert into person_time (version, offering_id, person_id, enrolment_id, course_id, college_id, category,"
                        + " state, rule_number, completed_on) values (0, ?, ?, ?, 1, 1, ?, ?, 1, ?)",
                offering,
                id,
                id,
                category,
                personTime,
                met ? "2026-06-20" : null);
    }

    @BeforeEach
    void taken() {
        if (the(TaskBooks.class).current().number() == 1) {
            as(caller(5, null, Role.OPERATOR));
            the(AdoptTaskBook.class)
                    .adopt(new TaskBookDraft(
                            "Signed",
                            LocalDate.of(2024, 9, 1),
                            LocalDate.of(2027, 5, 31),
                            3000,
                            10,
                            2,
                            List.of(
                                    new TaskBookYear(1, LocalDate.of(2024, 9, 1), LocalDate.of(2025, 8, 31), 800),
                                    new TaskBookYear(2, LocalDate.of(2025, 9, 1), LocalDate.of(2026, 11, 30), 1400),
                                    new TaskBookYear(3, LocalDate.of(2026, 12, 1), LocalDate.of(2027, 5, 31), 800)),
                            "As signed"));
        }
        standing = the(Standings.class).now();
    }

    @Test
    void whatDoesNotComeToTheGoalAsThingsStandIsNamed() {
        assertEquals(
                List.of(Target.PERSON_TIMES, Target.COURSES),
                standing.outOfReach().stream().map(Standing.Line::target).toList());
    }

    @Test
    void aYearThatHasBegunAndKeepsNoPaceIsNamed() {
        assertEquals(List.of(), standing.late());
        change("update figure_change set n = 600 where on_day = '2026-10-15'");
        try {
            assertEquals(
                    List.of(2),
                    the(Standings.class).now().late().stream()
                            .map(Standing.Year::number)
                            .toList());
        } finally {
            change("update figure_change set n = 1100 where on_day = '2026-10-15'");
        }
    }

    @Test
    void personTimesAreThoseOfTheWindow() {
        var line = standing.line(Target.PERSON_TIMES);
        assertEquals(2000, line.actual());
        assertEquals(3000, line.goal());
        assertEquals(66, line.percent());
        assertEquals(2, line.pending());
        assertEquals(Light.WARN, line.light());
    }

    @Test
    void collegesCoursesAndMonthsAddUpToThem() {
        var window = standing.book().window();
        var breakdowns = the(Breakdowns.class);
        assertEquals(
                2000,
                breakdowns.byCollege(Scope.all(), window.from(), window.until()).stream()
                        .mapToLong(Breakdowns.OfCollege::counted)
                        .sum());
        assertEquals(
                2,
                breakdowns.byCollege(Scope.all(), window.from(), window.until()).stream()
                        .mapToLong(Breakdowns.OfCollege::pending)
                        .sum());
        assertEquals(
                2000,
                breakdowns.byMonth(Scope.all(), window.from(), window.until()).stream()
                        .mapToLong(Breakdowns.OfMonth::counted)
                        .sum());
    }

    @Test
    void theTimeGoneStandsBesideThem() {
        assertEquals(793, standing.daysGone());
        assertEquals(1003, standing.days());
        assertEquals(79, standing.timePercent());
        assertEquals(1, standing.ruleNumber());
    }

    @Test
    void collegesAreThoseWithAnAgreementInForce() {
        var line = standing.line(Target.COLLEGES);
        assertEquals(1, line.actual());
        assertEquals(1, line.pending());
        assertEquals(Light.BEHIND, line.light());
    }

    /** On 31 May 2027 the agreement of 2026 is over and the one of 2027 holds; renewed, both do. */
    @Test
    void collegesAtTheEndAreThoseWhoseAgreementLastsAndAtMostAll() {
        var line = standing.line(Target.COLLEGES);
        assertEquals(1, line.low());
        assertEquals(2, line.high());
    }

    @Test
    void whatIsToBeExpectedOfPersonTimesIsTheForecast() {
        var line = standing.line(Target.PERSON_TIMES);
        assertEquals(standing.forecast().low(), line.low());
        assertEquals(standing.forecast().high(), line.high());
    }

    @Test
    void theListOfCollegesSaysWhereEachStandsAndByWhichAgreement() {
        var rows = the(PartnerStandings.class).on(standing.day());
        assertEquals(
                List.of(Stage.IN_FORCE, Stage.LATER, Stage.WITHOUT, Stage.LEFT),
                rows.stream().map(PartnerStandings.Row::stage).toList());
        assertEquals(
                List.of("A1", "A2"),
                rows.subList(0, 3).stream()
                        .flatMap(r -> r.agreements().stream())
                        .map(AgreementRow::number)
                        .toList());
    }

    @Test
    void coursesWithoutADevelopmentFileDoNotCount() {
        assertEquals(0, standing.line(Target.COURSES).actual());
        assertEquals(Set.of(), standing.covered());
        assertFalse(standing.allFieldsCovered());
    }

    @Test
    void whatCannotBeMeasuredSaysSo() {
        var line = standing.line(Target.TRAINING_BASE);
        assertFalse(line.measured());
        assertEquals("targets.base.notMeasured", line.notMeasured());
        assertNull(line.light());
    }

    @Test
    void thePersonTimesCountedOtherwiseStandBeside() {
        assertEquals(1, standing.others().heads());
        assertEquals(Counts.B, standing.others().rule());
        // all of one course: 105 and 111 to 112 were present in the same year
        assertEquals(3, standing.others().number());
    }

    @Test
    void eachYearHasItsOwnLine() {
        assertEquals(
                List.of(900L, 1100L, 0L),
                standing.years().stream().map(Standing.Year::actual).toList());
        assertEquals(
                List.of(true, true, false),
                standing.years().stream().map(Standing.Year::begun).toList());
        assertEquals(
                List.of(Light.OK, Light.WARN, Light.OK),
                standing.years().stream().map(Standing.Year::light).toList());
    }

    @Test
    void theForecastTakesWhoRunsNowAndWhatTheCollegeAchieved() {
        var forecast = standing.forecast();
        // running: 101 and 105; of five in ended offerings three met the rule, one of them waits
        assertEquals(
                List.of(new Forecast.Running(1, 2, 5, 3)),
                forecast.parts().stream().map(Forecast.Part::of).toList());
        assertEquals(1, forecast.waiting());
        assertEquals(2001, forecast.low());
        assertEquals(2003, forecast.high());
    }
}
