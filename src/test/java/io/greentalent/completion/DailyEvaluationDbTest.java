package io.greentalent.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.greentalent.shared.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The college's agreement was signed on 2 November and begins on the 10th, when the offerings are closed already. */
class DailyEvaluationDbTest extends Classroom {
    @BeforeAll
    void signedForLater() {
        agreement("2026-11-10", "2027-12-31");
    }

    private void closed(long offering, long enrolment) {
        offering(offering);
        finish(offering, enrolment);
        the(EvaluateCompletion.class).offering(offering);
        change("update offering set closed_at = '2026-11-01 08:00:00' where id = ?", offering);
    }

    private void on(String day) {
        clock().set(day + "T09:00:00");
        the(DailyEvaluation.class).evaluate();
    }

    private @Nullable LocalDate completedOn(long enrolment) {
        return the(Completions.class).get(enrolment, Scope.all()).completedOn();
    }

    @Test
    void anAgreementThatBeginsCompletesClosedOfferingsToo() {
        closed(100, 10001);
        on("2026-11-09");
        assertNull(completedOn(10001));
        on("2026-11-10");
        assertEquals(LocalDate.of(2026, 11, 10), completedOn(10001));
    }

    @Test
    void aDayOnWhichTheServerStoodStillIsMadeUpFor() {
        closed(101, 10101);
        on("2026-11-12");
        assertEquals(LocalDate.of(2026, 11, 10), completedOn(10101));
    }

    @Test
    void whatIsClosedAndCompleteIsNotLookedAtAgain() {
        closed(102, 10201);
        on("2026-11-12");
        assertEquals(
                List.of(),
                the(EvidenceRows.class).toEvaluate(LocalDate.of(2026, 11, 13)).stream()
                        .filter(id -> id == 102)
                        .toList());
    }

    /** As rows are that were evaluated before the day was kept. */
    @Test
    void aDayBesideThatIsNotKnownIsFound() {
        closed(103, 10301);
        change("update enrolment set category = 'PUBLIC' where id = 10301");
        on("2026-11-12");
        change("update completion set beside_on = null where enrolment_id = 10301");
        on("2026-11-13");
        assertEquals(
                LocalDate.of(2026, 11, 10),
                the(Completions.class).get(10301, Scope.all()).besideOn());
    }
}
