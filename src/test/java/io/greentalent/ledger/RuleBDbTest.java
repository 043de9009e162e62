package io.greentalent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.completion.AdoptRule;
import io.greentalent.completion.RuleValues;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where a version counts by rule B: enrolled, and present at least once. */
class RuleBDbTest extends LedgerDbTest {
    private static final RuleValues PRESENT_ONCE =
            new RuleValues(80, 80, 80, 600, true, true, true, true, true, RuleValues.Counts.B);

    @BeforeAll
    void adopted() throws Exception {
        inOwnRequest(OPERATOR, () -> {
            clock().set("2026-09-30T09:00:00");
            return the(AdoptRule.class).adopt(PRESENT_ONCE, LocalDate.of(2026, 10, 1), "As agreed");
        });
    }

    @Test
    void firstPresenceIsTheDayOfThePersonTime() {
        long college = college();
        long offering = offering(college, course());
        long personTime = met(offering, person(college));
        change(
                "update completion set rule_number = 2, met = false, completed_on = null, attended_on = '2026-10-06',"
                        + " reasons = 'MARK_NONE' where enrolment_id = ?",
                enrolment(personTime));
        changed(enrolment(personTime));
        assertEquals("EVIDENCED", state(personTime));
        assertEquals(
                List.of(LocalDate.of(2026, 10, 6)),
                tx(() -> em().createQuery("select p.completedOn from PersonTime p where p.id = :id", LocalDate.class)
                        .setParameter("id", personTime)
                        .getResultList()));
    }

    @Test
    void whatRuleOneJudgedStillCountsByCompletion() {
        long college = college();
        long offering = offering(college, course());
        long personTime = met(offering, person(college));
        change("update completion set attended_on = '2026-09-20' where enrolment_id = ?", enrolment(personTime));
        changed(enrolment(personTime));
        assertEquals(
                List.of(DAY),
                tx(() -> em().createQuery("select p.completedOn from PersonTime p where p.id = :id", LocalDate.class)
                        .setParameter("id", personTime)
                        .getResultList()));
    }
}
