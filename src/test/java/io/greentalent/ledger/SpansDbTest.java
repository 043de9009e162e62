package io.greentalent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.offerings.Category;
import io.greentalent.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Persons within days, for windows that begin and end anywhere: against plain counts of the rows. */
class SpansDbTest extends LedgerDbTest {
    private static final List<LocalDate> EDGES = Stream.of(
                    "2023-02-28",
                    "2023-03-01",
                    "2023-12-31",
                    "2024-01-01",
                    "2024-06-15",
                    "2024-06-16",
                    "2025-11-30",
                    "2025-12-01",
                    "2026-10-30")
            .map(LocalDate::parse)
            .toList();

    private long one;
    private long other;
    private long course;

    /** One counts before, within and after; one before and after; one at another college; one twice in a year. */
    @BeforeAll
    void world() {
        beginRequest();
        one = college();
        other = college();
        course = course();
        change("update agreement set starts_on = '2020-01-01'");
        count(one, person(one), "2023-02-28", "2024-06-15", "2025-12-01");
        count(one, person(one), "2023-02-28", "2025-12-01");
        count(one, person(one), "2023-03-01", "2023-12-31");
        count(one, person(one), "2025-11-30");
        long both = person(one);
        count(one, both, "2024-01-01");
        count(other, both, "2026-10-30");
        long twice = person(one);
        met(offering(one, course), twice, LocalDate.parse("2024-01-01"));
        met(offering(one, course), twice, LocalDate.parse("2024-12-31"));
        met(offering(other, course), person(other), LocalDate.parse("2024-06-16"));
        beside(one, "EMPLOYEE", "2024-06-15");
        beside(one, "PUBLIC", "2024-06-16");
        endRequest();
    }

    private void count(long college, long person, String... days) {
        for (String day : days) {
            counted(college, offering(college, course()), person, LocalDate.parse(day));
        }
    }

    private void beside(long college, String category, String day) {
        long id = met(offering(college, course), person(college), LocalDate.parse(day));
        change("update enrolment set category = ? where id = ?", category, enrolment(id));
        change(
                "update completion set met = false, completed_on = null, attended_on = null, beside_on = ?,"
                        + " reasons = 'CATEGORY' where enrolment_id = ?",
                day,
                enrolment(id));
        changed(enrolment(id));
    }

    private interface Window {
        void of(LocalDate from, LocalDate until);
    }

    private static void everyWindow(Window window) {
        for (int i = 0; i < EDGES.size(); i++) {
            for (int j = i; j < EDGES.size(); j++) {
                window.of(EDGES.get(i), EDGES.get(j));
            }
        }
    }

    @Test
    void headsAreThoseOfTheRows() {
        everyWindow((from, until) -> {
            assertEquals(heads(0, from, until), the(Ledger.class).heads(Scope.all(), from, until), from + " " + until);
            assertEquals(
                    heads(one, from, until),
                    the(Ledger.class).heads(Scope.ofCollege(one), from, until),
                    from + " " + until);
        });
    }

    private long heads(long college, LocalDate from, LocalDate until) {
        return count(
                "select count(distinct person_id) from person_time where state = 'COUNTED' and completed_on between ? and ?"
                        + " and (? = 0 or college_id = ?)",
                from,
                until,
                college,
                college);
    }

    @Test
    void eachCollegeHasItsHeads() {
        var heads = the(Breakdowns.class)
                .headsByCollege(Scope.all(), LocalDate.parse("2023-03-01"), LocalDate.parse("2026-12-31"));
        assertEquals(5, heads.get(one));
        assertEquals(1, heads.get(other));
    }

    @Test
    void theOtherWaysOfCountingAreThoseOfTheRows() {
        everyWindow((from, until) -> {
            String days = from + " " + until;
            assertEquals(
                    once("attended_on", from, until), the(Ledger.class).attendedOnce(Scope.all(), from, until), days);
            assertEquals(
                    once("completed_on", from, until), the(Ledger.class).completed(Scope.all(), from, until), days);
        });
    }

    private long once(String column, LocalDate from, LocalDate until) {
        return count(
                ("select count(distinct concat(e.person_id, ':', o.course_id, ':', extract(year from c.%1$s)))"
                                + " from completion c join enrolment e on e.id = c.enrolment_id"
                                + " join offering o on o.id = e.offering_id where c.%1$s between ? and ?")
                        .formatted(column),
                from,
                until);
    }

    @Test
    void otherCategoriesAreCountedByTheirDays() {
        var day = LocalDate.parse("2024-06-15");
        assertEquals(
                Map.of(Category.EMPLOYEE, 1L, Category.PUBLIC, 0L),
                the(Ledger.class).beside(Scope.all(), day, day));
        assertEquals(
                Map.of(Category.EMPLOYEE, 1L, Category.PUBLIC, 1L),
                the(Ledger.class).beside(Scope.all(), day, day.plusDays(1)));
    }

    @Test
    void aHeadTakenBackIsNoneUnlessItCountsElsewhere() {
        long college = college();
        long person = person(college);
        long offering = offering(college, course());
        var scope = Scope.ofCollege(college);
        long first = counted(college, offering, person, LocalDate.of(2026, 3, 1));
        long last = counted(college, offering(college, course()), person, LocalDate.of(2026, 5, 1));
        var until = LocalDate.of(2026, 4, 1);
        assertEquals(1, the(Ledger.class).heads(scope, LocalDate.of(2026, 1, 1), until));
        withdraw(first);
        assertEquals(0, the(Ledger.class).heads(scope, LocalDate.of(2026, 1, 1), until));
        assertEquals(1, the(Ledger.class).heads(scope));
        withdraw(last);
        assertEquals(0, the(Ledger.class).heads(scope));
        reinstate(first);
        assertEquals(1, the(Ledger.class).heads(scope, LocalDate.of(2026, 1, 1), until));
        assertEquals(List.of(), the(SumCheck.class).mismatches());
    }

    @Test
    void theListOfHeadsIsAsLongAsTheyAreMany() {
        everyWindow((from, until) -> {
            var filter = new PersonTimeFilter(
                    0,
                    0,
                    0,
                    "",
                    Set.of(PersonTime.State.COUNTED),
                    "",
                    new PersonTimeFilter.Days(from, until),
                    PersonTimeFilter.Only.HEADS);
            var rows = the(PersonTimes.class).list(Scope.all(), filter, io.greentalent.shared.Window.top(50));
            assertEquals(the(PersonTimes.class).count(Scope.all(), filter), rows.size(), from + " " + until);
        });
    }
}
