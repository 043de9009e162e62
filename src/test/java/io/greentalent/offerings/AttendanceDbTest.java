package io.greentalent.offerings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class AttendanceDbTest extends OfferingDbTest {
    private long checkIns(CourseSession session) {
        return count("select count(*) from check_in where session_id = ?", session.id());
    }

    private int record(CourseSession session, Map<Long, Boolean> present) {
        return the(RecordAttendance.class).record(session.id(), present);
    }

    @Test
    void attendanceToldTwiceIsStoredOnce() {
        var offering = offering(5);
        var session = session(offering, 1, "2026-11-02T08:00:00");
        long here = enrolled(offering, person("Here"));
        long away = enrolled(offering, person("Away"));
        as(teacher());
        assertEquals(2, record(session, Map.of(here, true, away, false)));
        assertEquals(0, record(session, Map.of(here, true, away, false)));
        assertEquals(2, checkIns(session));
    }

    @Test
    void theLastWordStands() {
        var offering = offering(5);
        var session = session(offering, 1, "2026-11-02T08:00:00");
        long late = enrolled(offering, person("Late"));
        as(teacher());
        record(session, Map.of(late, false));
        as(operator());
        assertEquals(1, record(session, Map.of(late, true)));
        assertEquals(1, count("select count(*) from check_in where enrolment_id = ? and present = true", late));
        assertEquals(41, count("select recorded_by from check_in where enrolment_id = ?", late));
    }

    private static Edit<Optional<Boolean>> edit(long enrolment, boolean present) {
        return new Edit<>(Map.of(enrolment, Optional.empty()), Map.of(enrolment, Optional.of(present)));
    }

    @Test
    void ofEightWhoSayDifferentThingsAtOnceTheSecondKindIsTold() throws Exception {
        var offering = offering(5);
        var session = session(offering, 1, "2026-11-02T08:00:00");
        long disputed = enrolled(offering, person("Disputed"));
        var runners = new ArrayList<Callable<Edit.Outcome>>();
        for (int i = 0; i < 8; i++) {
            boolean present = i % 2 == 0;
            runners.add(() -> inOwnRequest(
                    teacher(), () -> the(RecordAttendance.class).revise(session.id(), edit(disputed, present))));
        }
        var outcomes = new ArrayList<Edit.Outcome>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var one : threads.invokeAll(runners)) {
                outcomes.add(one.get());
            }
        }
        assertEquals(1, outcomes.stream().mapToInt(Edit.Outcome::changed).sum());
        assertEquals(
                4,
                outcomes.stream()
                        .filter(o -> o.contested().equals(Set.of(disputed)))
                        .count());
    }

    @Test
    void whoLeftTheListMeanwhileIsToldAndTheRestRecorded() {
        var offering = offering(5);
        var session = session(offering, 1, "2026-11-02T08:00:00");
        long left = enrolled(offering, person("Left"));
        long here = enrolled(offering, person("Here still"));
        as(officer());
        the(WithdrawEnrolment.class).withdraw(left, "Moved away");
        as(teacher());
        var edit = new Edit<>(
                Map.of(left, Optional.<Boolean>empty(), here, Optional.<Boolean>empty()),
                Map.of(left, Optional.of(true), here, Optional.of(true)));
        assertEquals(
                new Edit.Outcome(1, Set.of(), Set.of(left)),
                the(RecordAttendance.class).revise(session.id(), edit));
        assertEquals(1, checkIns(session));
    }

    @Test
    void eightWhoRecordAtOnceStoreOneRowEach() throws Exception {
        var offering = offering(40);
        var session = session(offering, 1, "2026-11-02T08:00:00");
        var present = new java.util.HashMap<Long, Boolean>();
        for (int i = 0; i < 10; i++) {
            present.put(enrolled(offering, person("Classmate")), true);
        }
        var runners = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            runners.add(() -> inOwnRequest(teacher(), () -> record(session, present)));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var one : threads.invokeAll(runners)) {
                one.get();
            }
        }
        assertEquals(10, checkIns(session));
    }

    @Test
    void aSessionThatHasNotBegunTakesNoAttendance() {
        var offering = offering(5);
        var session = session(offering, 1, "2026-11-02T09:00:01");
        long early = enrolled(offering, person("Early"));
        as(teacher());
        var problem = assertThrows(Problem.class, () -> record(session, Map.of(early, true)));
        assertEquals("offerings.session.notYet", problem.key());
    }

    @Test
    void aSessionTakesAttendanceFromItsFirstMinute() {
        var offering = offering(5);
        var session = session(offering, 1, "2026-11-02T09:00:00");
        long punctual = enrolled(offering, person("Punctual"));
        as(teacher());
        assertEquals(1, record(session, Map.of(punctual, true)));
    }

    @Test
    void whoIsNotOnTheOfferingIsRefusedAndNothingStored() {
        var offering = offering(5);
        var session = session(offering, 1, "2026-11-02T08:00:00");
        long mine = enrolled(offering, person("Mine"));
        long others = enrolled(offering(5), person("Other"));
        as(teacher());
        assertThrows(NotFound.class, () -> record(session, Map.of(mine, true, others, true)));
        assertEquals(0, checkIns(session));
    }

    @Test
    void anotherInstructorDoesNotFindTheSession() {
        var offering = offering(5);
        var session = session(offering, 1, "2026-11-02T08:00:00");
        as(caller(22, COLLEGE, Role.INSTRUCTOR));
        assertThrows(NotFound.class, () -> record(session, Map.of()));
    }

    @Test
    void aStudentRecordsNothing() {
        var session = session(offering(5), 1, "2026-11-02T08:00:00");
        as(student(person("Cheeky")));
        assertThrows(Denied.class, () -> record(session, Map.of()));
    }

    @Test
    void onceClosedOnlyTheOperatorAddsLateEvidence() {
        var offering = offering(5);
        var session = session(offering, 1, "2026-11-02T08:00:00");
        long late = enrolled(offering, person("Late"));
        as(officer());
        the(CloseOffering.class).close(offering.id());
        as(teacher());
        assertThrows(Problem.class, () -> record(session, Map.of(late, true)));
        as(operator());
        assertEquals(1, record(session, Map.of(late, true)));
    }

    @Test
    void theRosterWithItsCountsTakesOneStatementHoweverMany() {
        var few = offering(5);
        var many = offering(40);
        for (int i = 0; i < 2; i++) {
            enrolled(few, person("Few"));
        }
        var sessions = List.of(
                session(many, 1, "2026-10-19T08:00:00"),
                session(many, 2, "2026-10-26T08:00:00"),
                session(many, 3, "2026-11-09T08:00:00"));
        long first = 0;
        for (int i = 0; i < 30; i++) {
            long id = enrolled(many, person("Many"));
            first = first == 0 ? id : first;
        }
        as(teacher());
        record(sessions.get(0), Map.of(first, true));
        record(sessions.get(1), Map.of(first, false));
        assertEquals(1, statements(() -> roster(few)));
        assertEquals(1, statements(() -> roster(many)));
        long looked = first;
        var row =
                roster(many).stream().filter(r -> r.id() == looked).findFirst().orElseThrow();
        assertEquals(2, row.recorded());
        assertEquals(1, row.present());
        assertEquals(30, roster(many).size());
    }

    private List<EnrolmentRow> roster(Offering offering) {
        return tx(() -> the(Enrolments.class)
                .on(
                        offering.id(),
                        io.greentalent.shared.Window.top(500),
                        teacher().scope(Role.INSTRUCTOR)));
    }

    @Test
    void theRollShowsWhatIsRecordedAndWhatIsNot() {
        var offering = offering(5);
        var session = session(offering, 1, "2026-11-02T08:00:00");
        long here = enrolled(offering, person("Here"));
        enrolled(offering, person("Unsaid"));
        as(teacher());
        record(session, Map.of(here, true));
        var roll = tx(() -> the(Sessions.class).roll(session.id(), teacher().scope(Role.INSTRUCTOR)));
        assertEquals(2, roll.size());
        assertEquals(Boolean.TRUE, roll.get(0).present());
        assertEquals(null, roll.get(1).present());
    }

    @Test
    void aSessionWithoutARollIsNotRecorded() {
        var offering = offering(5);
        session(offering, 1, "2026-11-02T08:00:00");
        long here = enrolled(offering, person("Here"));
        var line = the(Presences.class).of(here).getFirst();
        assertEquals(List.of(false, false), List.of(line.recorded(), line.attended()));
    }
}
