package io.greentalent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.ledger.PersonTime.State;
import io.greentalent.offerings.Category;
import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Waiting;
import io.greentalent.shared.Window;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerFiguresDbTest extends LedgerDbTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    private Breakdowns breakdowns() {
        return the(Breakdowns.class);
    }

    private Ledger ledger() {
        return the(Ledger.class);
    }

    @Test
    void eachStateIsCountedWhereItStands() {
        long college = college();
        long course = course();
        long offering = offering(college, course);
        var ids = students(college, offering, 4).stream().toList();
        confirm(college, offering, Set.copyOf(ids.subList(0, 3)));
        verify(offering, Set.copyOf(ids.subList(0, 1)));
        evidenceLost(met(offering, person(college)));
        var scope = Scope.ofCollege(college);
        assertEquals(new Ledger.Pending(1, 2), ledger().pending(scope, OCTOBER, DAY));
        assertEquals(
                List.of(new Breakdowns.OfCollege(college, "College " + college, 1, 1, 2)),
                breakdowns().byCollege(scope, OCTOBER, DAY));
        assertEquals(Map.of(college, 1L), breakdowns().headsByCollege(scope, OCTOBER, DAY));
        assertEquals(
                List.of(new Breakdowns.OfCourse(course, "K" + course, "课程 " + course, "Course " + course, 1)),
                breakdowns().byCourse(scope, OCTOBER, DAY));
        assertEquals(List.of(new Breakdowns.OfMonth("2026-10", 1)), breakdowns().byMonth(scope, OCTOBER, DAY));
        var standing = the(OfferingStandings.class)
                .list(scope, null, 0, "", Window.top(10))
                .getFirst();
        assertEquals(
                List.of(1L, 1L, 2L, 1L, 0L, 0L),
                List.of(
                        standing.candidates(),
                        standing.evidenced(),
                        standing.confirmed(),
                        standing.counted(),
                        standing.rejected(),
                        standing.withdrawn()));
    }

    @Test
    void spansOfDaysAreCountedToTheDay() {
        long college = college();
        long offering = offering(college, course());
        for (var day : List.of("2026-01-14", "2026-01-15", "2026-02-28", "2026-05-01", "2026-05-02")) {
            counted(college, offering, person(college), LocalDate.parse(day));
        }
        var scope = Scope.ofCollege(college);
        assertEquals(3, ledger().counted(scope, LocalDate.of(2026, 1, 15), LocalDate.of(2026, 5, 1)));
        assertEquals(3, ledger().heads(scope, LocalDate.of(2026, 1, 15), LocalDate.of(2026, 5, 1)));
        assertEquals(1, ledger().counted(scope, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
        assertEquals(5, ledger().attendedOnce(scope, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        assertEquals(2, ledger().attendedOnce(scope, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 2)));
        assertEquals(2, ledger().completed(scope, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 2)));
    }

    /** Whole months come from the roll-ups, the edges from the entries: a count before or after is in neither. */
    @Test
    void thePartsAddUpToTheCountOfTheSameDays() {
        long college = college();
        long course = course();
        long offering = offering(college, course);
        for (var day : List.of("2026-01-14", "2026-01-15", "2026-02-28", "2026-03-01", "2026-05-01", "2026-05-02")) {
            counted(college, offering, person(college), LocalDate.parse(day));
        }
        met(offering, person(college), LocalDate.of(2026, 1, 14));
        met(offering, person(college), LocalDate.of(2026, 1, 15));
        var scope = Scope.ofCollege(college);
        var first = LocalDate.of(2026, 1, 15);
        var last = LocalDate.of(2026, 5, 1);
        assertEquals(4, ledger().counted(scope, first, last));
        assertEquals(1, ledger().pending(scope, first, last).total());
        assertEquals(
                List.of(new Breakdowns.OfCollege(college, "College " + college, 4, 1, 0)),
                breakdowns().byCollege(scope, first, last));
        assertEquals(Map.of(college, 4L), breakdowns().headsByCollege(scope, first, last));
        assertEquals(
                List.of(4L),
                breakdowns().byCourse(scope, first, last).stream()
                        .map(Breakdowns.OfCourse::counted)
                        .toList());
        assertEquals(
                List.of(
                        new Breakdowns.OfMonth("2026-01", 1),
                        new Breakdowns.OfMonth("2026-02", 1),
                        new Breakdowns.OfMonth("2026-03", 1),
                        new Breakdowns.OfMonth("2026-05", 1)),
                breakdowns().byMonth(scope, first, last));
    }

    @Test
    void aListHoldsOneStateOrSeveral() {
        long college = college();
        long offering = offering(college, course());
        var ids = students(college, offering, 4).stream().toList();
        confirm(college, offering, Set.copyOf(ids.subList(0, 3)));
        verify(offering, Set.copyOf(ids.subList(0, 1)));
        assertEquals(3, inStates(college, Set.of(State.EVIDENCED, State.CONFIRMED)));
        assertEquals(1, inStates(college, Set.of(State.COUNTED)));
        assertEquals(4, inStates(college, Set.of()));
    }

    private long inStates(long college, Set<State> states) {
        return the(PersonTimes.class)
                .count(
                        Scope.ofCollege(college),
                        new PersonTimeFilter(0, 0, 0, "", states, "", null, PersonTimeFilter.Only.EACH));
    }

    /** Who counts at two colleges is a head of each, and once in all. */
    @Test
    void aCollegesHeadsAreListedThoughTheyCountElsewhereToo() {
        long one = college();
        long other = college();
        long person = person(one);
        counted(one, offering(one, course()), person, DAY);
        counted(other, offering(other, course()), person, DAY);
        counted(other, offering(other, course()), person, DAY);
        var heads = new PersonTimeFilter(0, 0, 0, "", Set.of(State.COUNTED), "", null, PersonTimeFilter.Only.HEADS);
        assertEquals(1, the(PersonTimes.class).count(Scope.ofCollege(one), heads));
        assertEquals(1, the(PersonTimes.class).count(Scope.ofCollege(other), heads));
        assertEquals(ledger().heads(Scope.all()), the(PersonTimes.class).count(Scope.all(), heads));
    }

    /** Once a year for person and course, as what counts; nobody who isn't vouched for; a list of as many rows. */
    @Test
    void otherCategoriesAreCountedBesideAndListed() {
        long college = college();
        long course = course();
        long twice = person(college);
        beside(offering(college, course), twice, "EMPLOYEE", DAY);
        beside(offering(college, course), twice, "EMPLOYEE", LocalDate.of(2026, 10, 9));
        beside(offering(college, course), person(college), "EMPLOYEE", LocalDate.of(2026, 9, 30));
        beside(offering(college, course), person(college), "PUBLIC", DAY);
        long unvouched = beside(offering(college, course), person(college), "PUBLIC", DAY);
        change("update enrolment set vouched = false where id = ?", enrolment(unvouched));
        changed(enrolment(unvouched));
        var scope = Scope.ofCollege(college);
        assertEquals(Map.of(Category.EMPLOYEE, 1L, Category.PUBLIC, 1L), ledger().beside(scope, OCTOBER, DAY));
        assertEquals(1, listed(scope, PersonTimeFilter.Only.EMPLOYEE));
        assertEquals(1, listed(scope, PersonTimeFilter.Only.PUBLIC));
        assertEquals(
                Map.of(Category.EMPLOYEE, 0L, Category.PUBLIC, 0L),
                ledger().beside(Scope.ofCollege(college()), OCTOBER, DAY));
    }

    private long beside(long offering, long person, String category, LocalDate day) {
        long id = met(offering, person, day);
        change("update enrolment set category = ? where id = ?", category, enrolment(id));
        change(
                "update completion set met = false, completed_on = null, attended_on = null, beside_on = ?,"
                        + " reasons = 'CATEGORY' where enrolment_id = ?",
                day,
                enrolment(id));
        changed(enrolment(id));
        return id;
    }

    private long listed(Scope scope, PersonTimeFilter.Only only) {
        return the(PersonTimes.class)
                .count(
                        scope,
                        new PersonTimeFilter(0, 0, 0, "", Set.of(), "", new PersonTimeFilter.Days(OCTOBER, DAY), only));
    }

    @Test
    void whatRuleACountsIsListedWhereRuleBDoes() {
        long college = college();
        long offering = offering(college, course());
        students(college, offering, 2);
        evidenceLost(met(offering, person(college)));
        var scope = Scope.ofCollege(college);
        assertEquals(2, ledger().completed(scope, OCTOBER, DAY));
        assertEquals(2, listed(scope, PersonTimeFilter.Only.COMPLETED));
        assertEquals(3, listed(scope, PersonTimeFilter.Only.PRESENT));
    }

    @Test
    void whatIsToConfirmAndToVerifyIsListed() {
        long college = college();
        long other = college();
        long waiting = offering(college, course());
        long confirmed = offering(college, course());
        students(college, waiting, 2);
        confirm(college, confirmed, students(college, confirmed, 2));
        students(other, offering(other, course()), 1);
        var standings = the(OfferingStandings.class);
        var scope = Scope.ofCollege(college);
        assertEquals(
                List.of(waiting),
                standings.list(scope, State.EVIDENCED, 0, "", Window.top(10)).stream()
                        .map(OfferingFigures::offeringId)
                        .toList());
        assertEquals(
                List.of(confirmed),
                standings.list(Scope.all(), State.CONFIRMED, college, "", new Window(0, 10, "confirmed", true)).stream()
                        .map(OfferingFigures::offeringId)
                        .toList());
        assertEquals(1, standings.count(scope, State.EVIDENCED, 0, "course"));
        assertEquals(
                2, standings.count(scope, null, 0, "O" + waiting) + standings.count(scope, null, 0, "o" + confirmed));
    }

    @Test
    void listsThatWaitAreCountedWithTheirOldestDay() {
        long college = college();
        long waiting = offering(college, course());
        met(waiting, person(college), LocalDate.of(2026, 10, 9));
        students(college, waiting, 2);
        long confirmed = offering(college, course());
        confirm(college, confirmed, students(college, confirmed, 3));
        var standings = the(OfferingStandings.class);
        var scope = Scope.ofCollege(college);
        assertEquals(new Waiting(1, LocalDate.of(2026, 10, 9)), standings.toConfirm(scope));
        assertEquals(new Waiting(1, LocalDate.of(2026, 11, 2)), standings.toVerify(scope));
        assertEquals(Waiting.NOTHING, standings.toVerify(Scope.ofCollege(college())));
    }

    @Test
    void eachStateIsCountedInOneStatement() {
        long college = college();
        long offering = offering(college, course());
        var ids = students(college, offering, 3).stream().toList();
        confirm(college, offering, Set.of(ids.getFirst()));
        var times = the(PersonTimes.class);
        var scope = Scope.ofCollege(college);
        assertEquals(Map.of(State.EVIDENCED, 2L, State.CONFIRMED, 1L), times.byState(scope));
        assertEquals(1, statements(() -> times.byState(scope)));
    }

    @Test
    void whyItDoesNotCountYetIsOneSentenceForEverybody() {
        long college = college();
        long offering = offering(college, course());
        long person = person(college);
        long id = met(offering, person);
        change("update offering set instructor_id = 77 where id = ?", offering);
        long enrolment = enrolment(id);
        var countings = the(Countings.class);
        var readers = List.of(Scope.ofPerson(person), Scope.ofCollege(college), Scope.ofInstructor(77), Scope.all());
        for (var reader : readers) {
            var told = countings.find(enrolment, reader).orElseThrow();
            assertEquals("已达到完成条件，待院校确认、示范单位核验后计入。", told.sentence(Locale.SIMPLIFIED_CHINESE));
        }
        confirm(college, offering, Set.of(id));
        verify(offering, Set.of(id));
        withdraw(id);
        assertEquals(
                "Taken back, counts no longer: entered for the wrong person",
                countings
                        .ofOffering(offering, Scope.ofInstructor(77))
                        .get(enrolment)
                        .sentence(Locale.ENGLISH));
        assertEquals(Map.of(), countings.ofOffering(offering, Scope.ofInstructor(78)));
        assertEquals(Map.of(), countings.ofPerson(person, Scope.ofPerson(person + 1)));
    }

    @Test
    void aPageOfPersonTimesTakesOneStatementHoweverLong() {
        long college = college();
        long offering = offering(college, course());
        students(college, offering, 30);
        var times = the(PersonTimes.class);
        var scope = Scope.ofCollege(college);
        assertEquals(
                1,
                statements(() -> assertEquals(
                        30,
                        times.list(scope, PersonTimeFilter.ofOffering(offering, null), Window.top(50))
                                .size())));
        assertEquals(30, times.count(scope, PersonTimeFilter.ofOffering(offering, State.EVIDENCED)));
        assertEquals(
                10,
                times.list(scope, PersonTimeFilter.ofOffering(offering, null), new Window(20, 20, "person", true))
                        .size());
        assertEquals(
                30,
                times.ids(
                                scope,
                                new PersonTimeFilter(
                                        0,
                                        college,
                                        0,
                                        "2026-10",
                                        Set.of(State.EVIDENCED),
                                        "person",
                                        null,
                                        PersonTimeFilter.Only.EACH))
                        .size());
        assertEquals(1, statements(() -> breakdowns().byCollege(Scope.all(), OCTOBER, DAY)));
    }

    @Test
    void aRowNamesPersonOfferingAndHands() {
        long college = college();
        long offering = offering(college, course());
        long id = counted(college, offering);
        var row = the(PersonTimes.class).get(Scope.all(), id);
        assertEquals("Person " + row.personId(), row.personName());
        assertEquals("O" + offering, row.offeringNumber());
        assertEquals(State.COUNTED, row.state());
        assertEquals("User 1", row.confirmedByName());
        assertEquals("User 2", row.decidedByName());
        assertTrue(row.vouched());
        var open = the(PersonTimes.class).get(Scope.all(), met(offering, person(college)));
        assertEquals(null, open.confirmedByName());
    }

    @Test
    void nobodySeesWhatIsOutOfScope() {
        long college = college();
        long offering = offering(college, course());
        long id = counted(college, offering);
        long person = count("select person_id from person_time where id = ?", id);
        var times = the(PersonTimes.class);
        var foreign = Scope.ofCollege(college());
        assertThrows(NotFound.class, () -> times.get(foreign, id));
        assertThrows(NotFound.class, () -> the(Entries.class).of(foreign, id));
        assertEquals(0, times.count(foreign, PersonTimeFilter.ofOffering(offering, null)));
        assertEquals(0, ledger().counted(foreign));
        assertEquals(1, times.ofPerson(Scope.ofPerson(person), person).size());
        assertThrows(NotFound.class, () -> times.get(Scope.ofPerson(person + 1), id));
        assertThrows(Denied.class, () -> ledger().counted(Scope.ofPerson(person)));
        assertThrows(Denied.class, () -> times.get(Scope.ofInstructor(1), id));
    }
}
