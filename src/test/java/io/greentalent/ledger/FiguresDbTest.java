package io.greentalent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.ledger.PersonTime.State;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The sums are those of what they sum up, at every moment and whoever writes. */
class FiguresDbTest extends LedgerDbTest {
    private List<Mismatch> mismatches() {
        return the(SumCheck.class).mismatches();
    }

    private long fold() {
        return the(FoldFigures.class).fold();
    }

    @Test
    void everyDecisionLeavesTheSumsInStep() {
        long college = college();
        long course = course();
        long offering = offering(college, course);
        var ids = new ArrayList<>(students(college, offering, 6));
        evidenceLost(ids.get(0));
        evidencedOn(ids.get(1), LocalDate.of(2026, 9, 30));
        confirm(college, offering, Set.copyOf(ids.subList(1, 6)));
        verify(offering, Set.of(ids.get(1), ids.get(2), ids.get(3)));
        as(OPERATOR);
        the(RejectCompletions.class).reject(offering, Set.of(ids.get(4)), "not on the list");
        withdraw(ids.get(2));
        withdraw(ids.get(3));
        reinstate(ids.get(3));
        assertEquals(List.of(), mismatches());
        assertTrue(fold() > 0);
        assertEquals(List.of(), mismatches());
        assertEquals(2, the(Ledger.class).counted(Scope.ofCollege(college)));
        assertEquals(2, the(Ledger.class).heads(Scope.ofCollege(college)));
    }

    @Test
    void whatIsAddedUpIsReadAsBefore() {
        long college = college();
        long offering = offering(college, course());
        counted(college, offering);
        met(offering, person(college));
        var scope = Scope.ofCollege(college);
        var before = seen(scope);
        fold();
        assertEquals(0, count("select count(*) from figure_change"));
        assertEquals(before, seen(scope));
        assertEquals(0, fold());
        assertEquals(before, seen(scope));
    }

    private List<Object> seen(Scope scope) {
        var ledger = the(Ledger.class);
        var breakdowns = the(Breakdowns.class);
        var from = LocalDate.of(2026, 1, 15);
        return List.of(
                ledger.counted(scope, from, DAY),
                ledger.heads(scope, from, DAY),
                ledger.pending(scope, from, DAY),
                breakdowns.byCollege(scope, from, DAY),
                breakdowns.byCourse(scope, from, DAY),
                breakdowns.byMonth(scope, from, DAY),
                breakdowns.headsByCollege(scope, from, DAY),
                the(PersonTimes.class).byState(scope),
                the(OfferingStandings.class).count(scope, State.COUNTED, 0, ""));
    }

    /** Every read while the changes are added up gives the number that stands. */
    @Test
    void aReaderBesideTheAddingUpSeesTheSameNumber() throws Exception {
        long college = college();
        long offering = offering(college, course());
        var ids = students(college, offering, 20);
        confirm(college, offering, ids);
        for (long id : ids) {
            verify(offering, Set.of(id));
        }
        var scope = Scope.ofCollege(college);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var folding = pool.submit(() -> inOwnRequest(OPERATOR, this::fold));
            while (!folding.isDone()) {
                assertEquals(20, the(Ledger.class).counted(scope));
                assertEquals(20, the(Ledger.class).heads(scope, DAY, DAY));
            }
            folding.get();
        }
        assertEquals(20, the(Ledger.class).counted(scope));
    }

    @Test
    void whatIsTakenBackWithItsTransactionChangesNoSum() {
        long college = college();
        long offering = offering(college, course());
        long id = met(offering, person(college));
        confirm(college, offering, Set.of(id));
        var before = seen(Scope.ofCollege(college));
        as(OPERATOR);
        try {
            tx(() -> {
                the(VerifyCompletions.class).verify(offering, Set.of(id));
                throw new IllegalStateException("after all");
            });
        } catch (IllegalStateException expected) {
            assertEquals("after all", expected.getMessage());
        }
        assertEquals(before, seen(Scope.ofCollege(college)));
        assertEquals(List.of(), mismatches());
    }

    /** Eight at once, each on an offering of its own, all with the same persons, while the changes are added up. */
    @Test
    void writersOnDifferentOfferingsLoseNothing() throws Exception {
        long college = college();
        var persons = List.of(person(college), person(college), person(college));
        var work = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            long offering = offering(college, course());
            work.add(() -> {
                var ids = new ArrayList<Long>();
                persons.forEach(person -> ids.add(met(offering, person)));
                confirm(college, offering, Set.copyOf(ids));
                return verify(offering, Set.copyOf(ids)).counted();
            });
        }
        work.add(() -> (int) Math.min(0, fold()));
        assertEquals(24, together(work));
        fold();
        var scope = Scope.ofCollege(college);
        assertEquals(24, the(Ledger.class).counted(scope));
        assertEquals(3, the(Ledger.class).heads(scope));
        assertEquals(8, the(OfferingStandings.class).count(scope, State.COUNTED, 0, ""));
        assertEquals(List.of(), mismatches());
    }

    /** One person completes one course at two offerings in the same instant: once in the year. */
    @Test
    void whoCompletesTheSameCourseTwiceAtOnceIsThereOnce() throws Exception {
        var day = LocalDate.of(2021, 5, 3);
        for (int round = 0; round < 5; round++) {
            long college = college();
            long course = course();
            long person = person(college);
            long one = offering(college, course);
            long other = offering(college, course);
            together(List.of(
                    () -> (int) Math.min(0, met(one, person, day)), () -> (int) Math.min(0, met(other, person, day))));
            assertEquals(round + 1, the(Ledger.class).completed(Scope.all(), day, day));
        }
        assertEquals(List.of(), mismatches());
    }

    private int together(List<Callable<Integer>> work) throws Exception {
        var start = new CountDownLatch(1);
        int sum = 0;
        try (var pool = Executors.newFixedThreadPool(work.size())) {
            var futures = new ArrayList<Future<Integer>>();
            for (var one : work) {
                futures.add(pool.submit(() -> {
                    start.await();
                    return inOwnRequest(OPERATOR, one);
                }));
            }
            start.countDown();
            for (var future : futures) {
                sum += future.get();
            }
        }
        return sum;
    }

    @Test
    void aRosterRowUndoneLeavesNoTraceInTheSums() {
        long college = college();
        long offering = offering(college, course());
        long id = met(offering, person(college));
        long enrolment = enrolment(id);
        change("delete from completion where enrolment_id = ?", enrolment);
        change("delete from enrolment where id = ?", enrolment);
        changed(enrolment);
        assertEquals(0, the(OfferingStandings.class).count(Scope.ofCollege(college), null, 0, ""));
        assertEquals(List.of(), mismatches());
    }

    /** As a voucher or another last day of the offering: the outcome stays, the sums do not. */
    @Test
    void whatChangesNoOutcomeReachesTheSums() {
        long college = college();
        long offering = offering(college, course());
        long id = met(offering, person(college), LocalDate.of(2022, 3, 1));
        var day = LocalDate.of(2022, 3, 1);
        assertEquals(1, the(Ledger.class).completed(Scope.all(), day, day));
        change("update enrolment set vouched = false where id = ?", enrolment(id));
        change("update offering set ends_on = '2026-12-30' where id = ?", offering);
        changed(enrolment(id));
        assertEquals(0, the(Ledger.class).completed(Scope.all(), day, day));
        assertEquals(List.of(), mismatches());
    }

    @Test
    void aChangedSourceIsNamed() {
        long college = college();
        long id = met(offering(college, course()), person(college));
        change("update figure_source set met = false where enrolment_id = ?", enrolment(id));
        var found = mismatches();
        assertEquals(
                List.of(Mismatch.Kind.SOURCE),
                found.stream().map(Mismatch::kind).toList());
        assertEquals(Long.toString(enrolment(id)), found.getFirst().key());
        change("update figure_source set met = true where enrolment_id = ?", enrolment(id));
        assertEquals(List.of(), mismatches());
    }

    /** The lists that figures lead to: as many rows as they say, in the order of days, page after page. */
    @Test
    void pagesOfAListGoOnWhereTheLastOneEnded() {
        long college = college();
        long course = course();
        long offering = offering(college, course);
        for (int day = 9; day >= 1; day--) {
            counted(college, offering, person(college), LocalDate.of(2026, 9, day));
        }
        met(offering, person(college), LocalDate.of(2026, 9, 5));
        var filter = new PersonTimeFilter(
                0,
                college,
                course,
                "",
                Set.of(State.COUNTED, State.EVIDENCED),
                "",
                new PersonTimeFilter.Days(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 9, 8)),
                PersonTimeFilter.Only.EACH);
        var times = the(PersonTimes.class);
        assertEquals(8, times.count(Scope.all(), filter));
        var days = new ArrayList<Integer>();
        for (int first = 0; first < 8; first += 3) {
            times.list(Scope.all(), filter, new Window(first, 3, "", false))
                    .forEach(row -> days.add(row.completedOn().getDayOfMonth()));
        }
        assertEquals(List.of(2, 3, 4, 5, 5, 6, 7, 8), days);
    }
}
