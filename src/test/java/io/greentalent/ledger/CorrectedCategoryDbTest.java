package io.greentalent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.offerings.Category;
import io.greentalent.offerings.CorrectEnrolments;
import io.greentalent.shared.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a person-time whose enrolment's category is corrected. */
class CorrectedCategoryDbTest extends LedgerDbTest {
    private void correct(long personTime, Category category) {
        long offering = count("select offering_id from person_time where id = ?", personTime);
        long person = count("select person_id from person_time where id = ?", personTime);
        tx(() -> {
            the(CorrectEnrolments.class)
                    .all(List.of(new CorrectEnrolments.Correction(offering, person, category, null)));
            return true;
        });
    }

    private Object category(long personTime) {
        return sql("select category from person_time where id = ?", personTime).getFirst();
    }

    private static String refused(Runnable work) {
        return assertThrows(Problem.class, work::run).key();
    }

    @Test
    void anUncountedOneFollowsItsEnrolment() {
        long college = college();
        long id = met(offering(college, course()), person(college));
        correct(id, Category.EMPLOYEE);
        assertEquals("EMPLOYEE", category(id));
    }

    @Test
    void aCountedOneKeepsTheCategoryOfItsEntry() {
        long college = college();
        long id = counted(college, offering(college, course()));
        assertEquals("ledger.category.counted", refused(() -> correct(id, Category.EMPLOYEE)));
        assertEquals("STUDENT", category(id));
        assertEquals(1, count("select count(*) from enrolment where id = ? and category = 'STUDENT'", enrolment(id)));
    }

    @Test
    void aWithdrawnOneIsNotReinstatedUnderItsFormerCategory() {
        long college = college();
        long id = counted(college, offering(college, course()));
        withdraw(id);
        correct(id, Category.EMPLOYEE);
        assertEquals("EMPLOYEE", category(id));
        assertEquals("ledger.reinstate.category", refused(() -> reinstate(id)));
        assertEquals(0, sum(id));
        correct(id, Category.STUDENT);
        reinstate(id);
        assertEquals(1, sum(id));
    }

    @Test
    void aWithdrawnOneCountsUnderItsCorrectedCategoryWhereTheRuleIsMetUnderIt() {
        long college = college();
        long id = counted(college, offering(college, course()));
        withdraw(id);
        correct(id, Category.EMPLOYEE);
        completed(enrolment(id), DAY.plusDays(1));
        reinstate(id);
        assertEquals(1, sum(id));
        assertEquals(
                1, count("select count(*) from person_time where id = ? and completed_on = ?", id, DAY.plusDays(1)));
        assertEquals(
                List.of("STUDENT", "STUDENT", "EMPLOYEE"),
                sql("select category from ledger_entry where person_time_id = ? order by seq", id));
        assertTrue(check().sound());
    }
}
