package io.greentalent.offerings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionsDbTest extends OfferingDbTest {
    private List<CourseSession> planned(Offering offering) {
        return tx(() -> the(Sessions.class).of(offering.id()));
    }

    @Test
    void aWeeklySeriesIsNumberedOn() {
        var offering = offering(5);
        as(teacher());
        the(PlanSessions.class).weekly(offering.id(), slot("2026-11-02T08:00:00"), 2);
        the(PlanSessions.class).weekly(offering.id(), slot("2026-11-03T08:00:00"), 1);
        var sessions = planned(offering);
        assertEquals(
                List.of(1, 2, 3), sessions.stream().map(CourseSession::number).toList());
        assertEquals("2026-11-09T08:00", sessions.get(1).startsAt().toString());
    }

    @Test
    void aSeriesThatLeavesTheOfferingPlansNothing() {
        var offering = offering(5);
        as(teacher());
        var problem = assertThrows(
                Problem.class, () -> the(PlanSessions.class).weekly(offering.id(), slot("2026-12-21T08:00:00"), 3));
        assertEquals("offerings.session.outsideOffering", problem.key());
        assertEquals(0, planned(offering).size());
    }

    @Test
    void twoSessionsAtOneTimeAreRefused() {
        var offering = offering(5);
        session(offering, 1, "2026-11-02T08:00:00");
        as(officer());
        var problem = assertThrows(
                Problem.class, () -> the(PlanSessions.class).weekly(offering.id(), slot("2026-11-02T09:39:00"), 1));
        assertEquals("offerings.session.overlaps", problem.key());
    }

    @Test
    void oneAfterTheOtherIsFine() {
        var offering = offering(5);
        session(offering, 1, "2026-11-02T08:00:00");
        as(officer());
        the(PlanSessions.class).weekly(offering.id(), slot("2026-11-02T09:40:00"), 1);
        assertEquals(2, planned(offering).size());
    }

    @Test
    void aSessionMovesButNotOntoItself() {
        var offering = offering(5);
        var session = session(offering, 1, "2026-11-16T08:00:00");
        as(teacher());
        the(PlanSessions.class).move(session.id(), slot("2026-11-16T08:30:00"));
        assertEquals("2026-11-16T08:30", planned(offering).getFirst().startsAt().toString());
    }

    @Test
    void aSessionWithAttendanceIsNeitherCancelledNorMovedAhead() {
        var offering = offering(5);
        var session = session(offering, 1, "2026-11-02T08:00:00");
        as(teacher());
        the(RecordAttendance.class).record(session.id(), Map.of(enrolled(offering, person("There")), true));
        assertThrows(Problem.class, () -> the(PlanSessions.class).cancel(session.id()));
        assertThrows(Problem.class, () -> the(PlanSessions.class).move(session.id(), slot("2026-11-20T08:00:00")));
        the(PlanSessions.class).move(session.id(), slot("2026-10-30T08:00:00"));
    }

    @Test
    void anUnrecordedSessionIsCancelled() {
        var offering = offering(5);
        var session = session(offering, 1, "2026-11-02T08:00:00");
        as(teacher());
        the(PlanSessions.class).cancel(session.id());
        assertEquals(0, planned(offering).size());
    }

    @Test
    void anotherCollegePlansNothingHere() {
        var offering = offering(5);
        as(caller(33, 2L, Role.COLLEGE));
        assertThrows(
                NotFound.class, () -> the(PlanSessions.class).weekly(offering.id(), slot("2026-11-02T08:00:00"), 1));
    }

    @Test
    void aTermCodeIsTakenOnce() {
        as(operator());
        var days = java.time.LocalDate.of(2026, 9, 1);
        the(OpenTerm.class).open("2026-2027-1", days, days.plusMonths(4));
        var problem =
                assertThrows(Problem.class, () -> the(OpenTerm.class).open(" 2026-2027-1 ", days, days.plusMonths(4)));
        assertEquals("offerings.term.taken", problem.key());
    }
}
