package io.greentalent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CountingDbTest extends LedgerDbTest {
    private String refused(Runnable work) {
        return assertThrows(Problem.class, work::run).key();
    }

    @Test
    void anEvaluatedEnrolmentIsACandidateOnce() {
        long college = college();
        long offering = offering(college, course());
        long id = met(offering, person(college));
        assertEquals("EVIDENCED", state(id));
        changed(enrolment(id));
        assertEquals(1, count("select count(*) from person_time where offering_id = ?", offering));
        evidenceLost(id);
        assertEquals("CANDIDATE", state(id));
    }

    @Test
    void aConfirmedOneWhoseEvidenceIsLostFallsBackWithAReason() {
        long college = college();
        long offering = offering(college, course());
        long id = met(offering, person(college));
        confirm(college, offering, Set.of(id));
        evidenceLost(id);
        assertEquals("CANDIDATE", state(id));
        assertEquals(
                "ledger.reason.evidenceLost",
                sql("select reason from person_time where id = ?", id).getFirst());
        assertEquals(0, count("select count(*) from person_time where id = ? and confirmed_by is not null", id));
    }

    @Test
    void aCountedOneWhoseEvidenceIsLostStaysCounted() {
        long college = college();
        long id = counted(college, offering(college, course()));
        evidenceLost(id);
        assertEquals("COUNTED", state(id));
        assertEquals(1, sum(id));
    }

    @Test
    void whoConfirmedDoesNotVerify() {
        long college = college();
        long offering = offering(college, course());
        var ids = students(college, offering, 2);
        as(caller(7, college, Role.COLLEGE, Role.OPERATOR));
        the(ConfirmCompletions.class).confirm(offering, ids);
        var problem =
                assertThrows(Problem.class, () -> the(VerifyCompletions.class).verify(offering, ids));
        assertEquals("ledger.verify.own", problem.key());
        assertEquals(new VerifyCompletions.Result(2, 0, 0), verify(offering, ids));
    }

    @Test
    void confirmAndVerifyCountOnceHoweverOftenTheyAreRepeated() {
        long college = college();
        long offering = offering(college, course());
        var ids = students(college, offering, 3);
        assertEquals(3, confirm(college, offering, ids));
        assertEquals(0, confirm(college, offering, ids));
        assertEquals(new VerifyCompletions.Result(3, 0, 0), verify(offering, ids));
        assertEquals(new VerifyCompletions.Result(0, 0, 3), verify(offering, ids));
        assertEquals(0, confirm(college, offering, ids));
        assertEquals(3, count("select count(*) from ledger_entry where offering_id = ?", offering));
        assertEquals(3, count("select length from chain_head where offering_id = ?", offering));
        assertEquals(3, the(Ledger.class).counted(Scope.ofCollege(college)));
    }

    @Test
    void aWithdrawalAndItsOwnReversalLeaveOne() {
        long college = college();
        long id = counted(college, offering(college, course()));
        withdraw(id);
        assertEquals("WITHDRAWN", state(id));
        assertEquals(0, sum(id));
        assertEquals(0, the(Ledger.class).heads(Scope.ofCollege(college)));
        assertEquals("ledger.withdraw.state", refused(() -> withdraw(id)));
        reinstate(id);
        assertEquals("COUNTED", state(id));
        assertEquals(1, sum(id));
        assertEquals("ledger.reinstate.state", refused(() -> reinstate(id)));
        assertEquals(
                List.of(1, -1, 1),
                the(Entries.class).of(Scope.all(), id).stream().map(Link::sign).toList());
        assertEquals(1, the(Ledger.class).heads(Scope.ofCollege(college)));
    }

    @Test
    void theSameCourseAgainInTheSameYearAddsNothing() {
        long college = college();
        long course = course();
        long person = person(college);
        counted(college, offering(college, course), person, LocalDate.of(2026, 3, 1));
        long again = counted(college, offering(college, course), person, LocalDate.of(2026, 12, 31));
        assertEquals("REJECTED", state(again));
        assertEquals(
                "ledger.reason.repeat",
                sql("select reason from person_time where id = ?", again).getFirst());
        assertEquals(1, the(Ledger.class).counted(Scope.ofCollege(college)));
    }

    @Test
    void theSameCourseInTheNextYearCounts() {
        long college = college();
        long course = course();
        long person = person(college);
        counted(college, offering(college, course), person, LocalDate.of(2026, 12, 31));
        long next = counted(college, offering(college, course), person, LocalDate.of(2027, 1, 1));
        assertEquals("COUNTED", state(next));
        var ledger = the(Ledger.class);
        assertEquals(2, ledger.counted(Scope.ofCollege(college)));
        assertEquals(1, ledger.heads(Scope.ofCollege(college)));
        assertEquals(
                1, ledger.counted(Scope.ofCollege(college), LocalDate.of(2026, 1, 15), LocalDate.of(2026, 12, 31)));
        assertEquals(1, ledger.heads(Scope.ofCollege(college), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1)));
    }

    @Test
    void anotherCourseInTheSameYearCounts() {
        long college = college();
        long person = person(college);
        counted(college, offering(college, course()), person, DAY);
        assertEquals("COUNTED", state(counted(college, offering(college, course()), person, DAY)));
    }

    @Test
    void aWithdrawnOneMakesRoomForItsRepetition() {
        long college = college();
        long course = course();
        long person = person(college);
        long first = counted(college, offering(college, course), person, DAY);
        long offering = offering(college, course);
        long second = counted(college, offering, person, DAY);
        withdraw(first);
        confirm(college, offering, Set.of(second));
        verify(offering, Set.of(second));
        assertEquals("COUNTED", state(second));
        assertEquals("ledger.reinstate.repeat", refused(() -> reinstate(first)));
        assertEquals("WITHDRAWN", state(first));
    }

    @Test
    void anotherCollegesPersonTimesAreNotFound() {
        long own = college();
        long other = college();
        long offering = offering(other, course());
        var ids = students(other, offering, 1);
        assertThrows(NotFound.class, () -> confirm(own, offering, ids));
        assertThrows(NotFound.class, () -> verify(offering(other, course()), ids));
        as(OPERATOR);
        assertThrows(Denied.class, () -> the(ConfirmCompletions.class).confirm(offering, ids));
        as(officer(own));
        assertThrows(Denied.class, () -> the(VerifyCompletions.class).verify(offering, ids));
    }

    @Test
    void withoutAnAgreementOnTheDayNothingIsConfirmed() {
        long college = college();
        long offering = offering(college, course());
        long id = met(offering, person(college), LocalDate.of(2028, 1, 1));
        long fine = met(offering, person(college));
        assertEquals("ledger.confirm.noAgreement", refused(() -> confirm(college, offering, Set.of(id, fine))));
        assertEquals("EVIDENCED", state(fine));
    }

    @Test
    void whatIsNotEvidencedIsNotConfirmedAndWhatIsNotConfirmedIsNotCounted() {
        long college = college();
        long offering = offering(college, course());
        long id = met(offering, person(college));
        assertEquals("ledger.verify.notConfirmed", refused(() -> verify(offering, Set.of(id))));
        evidenceLost(id);
        assertEquals("ledger.confirm.notEvidenced", refused(() -> confirm(college, offering, Set.of(id))));
    }

    @Test
    void anEnrolmentThatNobodyVouchesForIsNotCounted() {
        long college = college();
        long offering = offering(college, course());
        var ids = students(college, offering, 2);
        confirm(college, offering, ids);
        change("update enrolment set vouched = false where offering_id = ?", offering);
        assertEquals("ledger.verify.notVouched", refused(() -> verify(offering, ids)));
        assertEquals(0, count("select count(*) from ledger_entry where offering_id = ?", offering));
    }

    @Test
    void aRejectedOneMayBeConfirmedAgain() {
        long college = college();
        long offering = offering(college, course());
        var ids = students(college, offering, 1);
        as(OPERATOR);
        assertEquals(
                "shared.entry.missing",
                refused(() -> the(RejectCompletions.class).reject(offering, ids, " ")));
        assertEquals(1, the(RejectCompletions.class).reject(offering, ids, "signatures missing"));
        assertEquals(0, the(RejectCompletions.class).reject(offering, ids, "signatures missing"));
        assertEquals(1, confirm(college, offering, ids));
        assertEquals(1, verify(offering, ids).counted());
    }

    @Test
    void aMovedDayAsksForANewConfirmation() {
        long college = college();
        long offering = offering(college, course());
        long id = met(offering, person(college));
        confirm(college, offering, Set.of(id));
        evidencedOn(id, DAY.plusDays(3));
        assertEquals("EVIDENCED", state(id));
        confirm(college, offering, Set.of(id));
        verify(offering, Set.of(id));
        assertEquals(
                DAY.plusDays(3),
                the(Entries.class).of(Scope.all(), id).getFirst().completedOn());
    }

    @Test
    void manyHandsAtOnceCountOnce() throws Exception {
        long college = college();
        long course = course();
        long offering = offering(college, course);
        var ids = students(college, offering, 12);
        confirm(college, offering, ids);
        var results = together(4, () -> the(VerifyCompletions.class).verify(offering, ids));
        assertEquals(
                12, results.stream().mapToInt(VerifyCompletions.Result::counted).sum());
        assertEquals(12, count("select count(*) from ledger_entry where offering_id = ?", offering));
        assertEquals(12, the(Ledger.class).counted(Scope.ofCollege(college)));
        assertTrue(check().sound());
    }

    @Test
    void oneCourseVerifiedInFourOfferingsAtOnceCountsOnce() throws Exception {
        long college = college();
        long course = course();
        long person = person(college);
        var offerings = new ArrayList<Long>();
        for (int i = 0; i < 4; i++) {
            long offering = offering(college, course);
            confirm(college, offering, Set.of(met(offering, person)));
            offerings.add(offering);
        }
        var left = new java.util.concurrent.ConcurrentLinkedQueue<>(offerings);
        var results = together(4, () -> {
            long offering = left.remove();
            return the(VerifyCompletions.class).verify(offering, Set.of(personTime(offering, person)));
        });
        assertEquals(
                1, results.stream().mapToInt(VerifyCompletions.Result::counted).sum());
        assertEquals(
                3, results.stream().mapToInt(VerifyCompletions.Result::repeats).sum());
        assertEquals(1, the(Ledger.class).heads(Scope.ofCollege(college)));
    }

    private <T> List<T> together(int threads, Callable<T> work) throws Exception {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            Callable<T> own = () -> inOwnRequest(OPERATOR, () -> {
                try {
                    return work.call();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            var results = new ArrayList<T>();
            for (var future : pool.invokeAll(java.util.Collections.nCopies(threads, own))) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void rollUpsAndHeadsEqualTheEntriesAfterAnyOperations() {
        long[] colleges = {college(), college()};
        long[] courses = {course(), course()};
        var random = new Random(42);
        var persons = List.of(person(colleges[0]), person(colleges[0]), person(colleges[1]), person(colleges[1]));
        var all = new ArrayList<long[]>();
        for (int i = 0; i < 8; i++) {
            long college = colleges[i % 2];
            long offering = offering(college, courses[i / 2 % 2]);
            for (long person : persons) {
                all.add(new long[] {college, offering, met(offering, person, DAY.plusMonths(random.nextInt(4)))});
            }
        }
        for (int step = 0; step < 400; step++) {
            var one = all.get(random.nextInt(all.size()));
            try {
                switch (random.nextInt(5)) {
                    case 0 -> withdraw(one[2]);
                    case 1 -> reinstate(one[2]);
                    case 2 -> verify(one[1], Set.of(one[2]));
                    default -> confirm(one[0], one[1], Set.of(one[2]));
                }
            } catch (Problem e) {
                // a verb that the state refuses changes nothing
            }
        }
        assertTrue(count("select count(*) from ledger_entry") > 30);
        sumsAgree();
        assertEquals(List.of(), check().flaws());
    }

    private void sumsAgree() {
        assertEquals(List.of(), the(SumCheck.class).mismatches());
        assertEquals(
                count("select sum(sign) from ledger_entry"), the(Ledger.class).counted(Scope.all()));
        assertEquals(
                count(
                        "select count(*) from (select person_id from ledger_entry group by person_id having sum(sign) > 0) x"),
                the(Ledger.class).heads(Scope.all()));
        var first = LocalDate.of(2000, 1, 1);
        var last = LocalDate.of(2099, 12, 31);
        var heads = the(Breakdowns.class).headsByCollege(Scope.all(), first, last);
        for (var row : the(Breakdowns.class).byCollege(Scope.all(), first, last)) {
            assertEquals(
                    count("select coalesce(sum(sign), 0) from ledger_entry where college_id = ?", row.collegeId()),
                    row.counted());
            assertEquals(
                    count(
                            "select count(*) from (select person_id from ledger_entry where college_id = ?"
                                    + " group by person_id having sum(sign) > 0) x",
                            row.collegeId()),
                    heads.getOrDefault(row.collegeId(), 0L));
        }
        for (var row : the(Breakdowns.class).byCourse(Scope.all(), first, last)) {
            assertEquals(
                    count("select sum(sign) from ledger_entry where course_id = ?", row.courseId()), row.counted());
        }
        assertEquals(
                count("select count(*) from person_time where state = 'COUNTED'"),
                the(Ledger.class).counted(Scope.all()));
        assertEquals(
                0,
                count("select count(*) from (select person_time_id from ledger_entry group by person_time_id"
                        + " having sum(sign) not in (0, 1)) x"));
    }
}
