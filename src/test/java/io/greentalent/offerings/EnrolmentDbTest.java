package io.greentalent.offerings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class EnrolmentDbTest extends OfferingDbTest {
    private long seats(Offering offering) {
        return count("select seats_taken from offering where id = ?", offering.id());
    }

    private long rows(Offering offering) {
        return count("select count(*) from enrolment where offering_id = ?", offering.id());
    }

    private void race(List<Callable<Void>> runners) throws Exception {
        try (var threads = Executors.newFixedThreadPool(runners.size())) {
            for (var one : threads.invokeAll(runners)) {
                one.get();
            }
        }
    }

    @Test
    void theLastSeatGoesToOneOfEight() throws Exception {
        var offering = offering(1);
        var won = new AtomicInteger();
        var full = new AtomicInteger();
        var start = new CountDownLatch(8);
        var runners = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 8; i++) {
            long person = person("Racer");
            runners.add(() -> inOwnRequest(student(person), () -> {
                start.countDown();
                try {
                    start.await();
                    the(EnrolMyself.class).enrol(offering.id());
                    won.incrementAndGet();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                } catch (Problem e) {
                    assertEquals("offerings.offering.full", e.key());
                    full.incrementAndGet();
                }
                return null;
            }));
        }
        race(runners);
        assertEquals(1, won.get());
        assertEquals(7, full.get());
        assertEquals(1, rows(offering));
        assertEquals(1, seats(offering));
    }

    @Test
    void oneStudentOnEightThreadsTakesOneSeat() throws Exception {
        var offering = offering(5);
        long person = person("Double Click");
        var ids = ConcurrentHashMap.<Long>newKeySet();
        var runners = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 8; i++) {
            runners.add(() -> inOwnRequest(student(person), () -> {
                ids.add(the(EnrolMyself.class).enrol(offering.id()));
                return null;
            }));
        }
        race(runners);
        assertEquals(1, ids.size());
        assertEquals(1, rows(offering));
        assertEquals(1, seats(offering));
    }

    @Test
    void anotherCollegesOfferingIsNotThereForAStudent() {
        var offering = offering(5);
        long person = person("Elsewhere");
        change("update person set college_id = 2 where id = ?", person);
        as(student(person));
        assertThrows(NotFound.class, () -> the(EnrolMyself.class).enrol(offering.id()));
    }

    @Test
    void theWithdrawnDoNotPutThemselvesBack() {
        var offering = offering(5);
        long person = person("Gone");
        as(student(person));
        long enrolment = the(EnrolMyself.class).enrol(offering.id());
        as(officer());
        the(WithdrawEnrolment.class).withdraw(enrolment, "Moved away");
        assertEquals(0, seats(offering));
        as(student(person));
        var problem = assertThrows(Problem.class, () -> the(EnrolMyself.class).enrol(offering.id()));
        assertEquals("offerings.enrolment.wasWithdrawn", problem.key());
        assertEquals(0, seats(offering));
    }

    @Test
    void aReinstatedPersonHasTheSeatAgain() {
        var offering = offering(5);
        long enrolment = enrolled(offering, person("Back"));
        as(officer());
        the(WithdrawEnrolment.class).withdraw(enrolment, "By mistake");
        the(WithdrawEnrolment.class).reinstate(enrolment);
        assertEquals(1, seats(offering));
        assertTrue(tx(() -> em().find(Enrolment.class, enrolment)).isEnrolled());
    }

    @Test
    void onAClosedOfferingOnlyTheOperatorPutsSomebodyBack() {
        var offering = offering(5);
        long enrolment = enrolled(offering, person("Late"));
        as(officer());
        the(WithdrawEnrolment.class).withdraw(enrolment, "By mistake");
        the(CloseOffering.class).close(offering.id());
        var problem =
                assertThrows(Problem.class, () -> the(WithdrawEnrolment.class).reinstate(enrolment));
        assertEquals("offerings.offering.closed", problem.key());
        as(operator());
        the(WithdrawEnrolment.class).reinstate(enrolment);
        assertTrue(tx(() -> em().find(Enrolment.class, enrolment)).isEnrolled());
    }

    @Test
    void whomARosterTookOffIsVouchedForByNobodyAfterComingBack() {
        var offering = offering(5);
        long enrolment = enrolled(offering, person("Struck"));
        change("update enrolment set vouched = true where id = ?", enrolment);
        tx(() -> {
            the(Revoke.class).all(List.of(enrolment), operator(), "Left out by the correction");
            return true;
        });
        as(officer());
        the(WithdrawEnrolment.class).reinstate(enrolment);
        assertFalse(tx(() -> em().find(Enrolment.class, enrolment)).vouched());
    }

    @Test
    void aRosterTellsRowByRowWhatIsNew() {
        var offering = offering(1);
        long known = person("Known");
        long fresh = person("Fresh");
        long before = enrolled(offering, known);
        var results = tx(() -> the(Enrol.class)
                .fromRoster(List.of(
                        new RosterSeat(501, 9, offering.id(), known, Category.STUDENT, null),
                        new RosterSeat(502, 9, offering.id(), fresh, Category.EMPLOYEE, 7L),
                        new RosterSeat(503, 9, offering.id(), fresh, Category.EMPLOYEE, null))));
        assertEquals(new Seated(501, before, false, false), results.get(0));
        assertTrue(results.get(1).made());
        assertEquals(new Seated(503, results.get(1).enrolmentId(), false, false), results.get(2));
        assertEquals(2, seats(offering));
        assertFalse(tx(() -> em().find(Enrolment.class, results.get(1).enrolmentId()))
                .vouched());
    }

    @Test
    void eightRostersOfTheSamePeopleAtOnceSeatEachOnce() throws Exception {
        var offering = offering(40);
        var people = new ArrayList<Long>();
        for (int i = 0; i < 20; i++) {
            people.add(person("Classmate"));
        }
        var made = new AtomicInteger();
        var runners = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 8; i++) {
            var roster = roster(10 + i, offering, people);
            runners.add(() -> inOwnRequest(operator(), () -> {
                tx(() -> the(Enrol.class).fromRoster(roster)).forEach(s -> made.addAndGet(s.made() ? 1 : 0));
                return null;
            }));
        }
        race(runners);
        assertEquals(20, rows(offering));
        assertEquals(20, seats(offering));
        assertEquals(20, made.get());
    }

    @Test
    @Timeout(60)
    void aRosterThatWaitsForAnotherEnrolmentTakesASeatForEachOfItsOwn() throws Exception {
        var offering = offering(40);
        long first = person("First");
        long second = person("Second");
        var enrolled = new CountDownLatch(1);
        var held = new CountDownLatch(1);
        Callable<Void> other = () -> inOwnRequest(
                student(second),
                () -> tx(() -> {
                    the(EnrolMyself.class).enrol(offering.id());
                    enrolled.countDown();
                    held.await();
                    return null;
                }));
        Callable<Void> roster = () -> inOwnRequest(operator(), () -> {
            enrolled.await();
            tx(() -> the(Enrol.class).fromRoster(roster(9, offering, List.of(first, second))));
            return null;
        });
        Callable<Void> watch = () -> inOwnRequest(operator(), () -> {
            try {
                while (enrolling() == 0 && !Thread.interrupted()) {
                    Thread.onSpinWait();
                }
            } finally {
                held.countDown();
            }
            return null;
        });
        race(List.of(other, roster, watch));
        assertEquals(2, rows(offering));
        assertEquals(2, seats(offering));
    }

    /** How many statements that enrol are under way. */
    private long enrolling() {
        String under = System.getProperty("test.database", "").startsWith("jdbc:mysql:")
                ? "information_schema.processlist where info"
                : "information_schema.sessions where executing_statement";
        return count("select count(*) from " + under + " like 'insert ignore into enrolment%'");
    }

    private static List<RosterSeat> roster(long report, Offering offering, List<Long> people) {
        var seats = new ArrayList<RosterSeat>();
        for (long person : people) {
            seats.add(new RosterSeat(
                    1000 * report + seats.size(), report, offering.id(), person, Category.STUDENT, null));
        }
        return seats;
    }

    @Test
    void aThousandRowsTakeAHandfulOfStatements() {
        var offering = offering(40);
        var seats = new ArrayList<RosterSeat>();
        for (int i = 0; i < 1000; i++) {
            seats.add(new RosterSeat(2000 + i, 11, offering.id(), 100_000 + i, Category.STUDENT, null));
        }
        int sent = statements(() -> tx(() -> the(Enrol.class).fromRoster(seats)));
        assertEquals(1000, rows(offering));
        assertTrue(sent <= 40, sent + " statements, those of the rooms above included");
    }

    @Test
    void aClosedOfferingTakesNobody() {
        var offering = offering(5);
        as(officer());
        the(CloseOffering.class).close(offering.id());
        long person = person("Late");
        var problem = assertThrows(Problem.class, () -> enrolled(offering, person));
        assertEquals("offerings.offering.closed", problem.key());
        as(student(person));
        problem = assertThrows(Problem.class, () -> the(EnrolMyself.class).enrol(offering.id()));
        assertEquals("offerings.offering.closed", problem.key());
    }

    @Test
    void anotherCollegesOfficerDoesNotSeeTheEnrolment() {
        long enrolment = enrolled(offering(5), person("Private"));
        as(caller(32, 2L, Role.COLLEGE));
        assertThrows(NotFound.class, () -> the(WithdrawEnrolment.class).withdraw(enrolment, "No"));
        assertThrows(NotFound.class, () -> tx(() -> the(Enrolments.class).get(enrolment, Scope.ofCollege(2))));
    }

    @Test
    void vouchingIsKept() {
        long enrolment = enrolled(offering(5), person("Vouched"));
        tx(() -> {
            the(Vouch.class).forAll(List.of(enrolment));
            return 0;
        });
        assertTrue(tx(() -> em().find(Enrolment.class, enrolment)).vouched());
    }
}
