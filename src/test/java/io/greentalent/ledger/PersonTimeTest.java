package io.greentalent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.ledger.PersonTime.State;
import io.greentalent.shared.Problem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PersonTimeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 30);
    private static final Hand HAND = new Hand(7, "Wen Lan", LocalDateTime.of(2026, 11, 2, 9, 0));

    private static PersonTime in(State state) {
        var p = new PersonTime(42, 101, 201, 5, 3, "STUDENT");
        if (state == State.CANDIDATE) {
            return p;
        }
        p.evidenced(DAY, 1);
        if (state == State.EVIDENCED) {
            return p;
        }
        if (state == State.REJECTED) {
            p.reject(HAND, "photo missing");
            return p;
        }
        p.confirm(HAND);
        if (state == State.CONFIRMED) {
            return p;
        }
        p.count(HAND, p.repeatKey());
        if (state == State.WITHDRAWN) {
            p.withdraw(HAND, "entered for the wrong person");
        }
        return p;
    }

    /** What each state becomes by the verb, in the order of the states; REFUSED where it is refused. */
    private static List<String> table(Consumer<PersonTime> verb) {
        return Arrays.stream(State.values())
                .map(state -> {
                    var p = in(state);
                    try {
                        verb.accept(p);
                        return p.state().name();
                    } catch (Problem e) {
                        assertEquals(state, p.state());
                        return "REFUSED";
                    }
                })
                .toList();
    }

    // The columns: CANDIDATE, EVIDENCED, CONFIRMED, COUNTED, REJECTED, WITHDRAWN.

    @Test
    void evidenceOnTheSameDayMovesCandidatesOnly() {
        assertEquals(
                List.of("EVIDENCED", "EVIDENCED", "CONFIRMED", "REFUSED", "REJECTED", "REFUSED"),
                table(p -> p.evidenced(DAY, 1)));
    }

    @Test
    void evidenceOnAnotherDayTakesTheConfirmationBack() {
        assertEquals(
                List.of("EVIDENCED", "EVIDENCED", "EVIDENCED", "REFUSED", "REJECTED", "REFUSED"),
                table(p -> p.evidenced(DAY.plusDays(1), 1)));
    }

    @Test
    void lostEvidenceNeverTouchesWhatWasCounted() {
        assertEquals(
                List.of("CANDIDATE", "CANDIDATE", "CANDIDATE", "REFUSED", "REJECTED", "REFUSED"),
                table(p -> p.evidenceLost(PersonTime.EVIDENCE_LOST)));
    }

    @Test
    void onlyEvidencedOrRejectedAreConfirmed() {
        assertEquals(
                List.of("REFUSED", "CONFIRMED", "REFUSED", "REFUSED", "CONFIRMED", "REFUSED"),
                table(p -> p.confirm(HAND)));
    }

    @Test
    void onlyConfirmedAreCounted() {
        assertEquals(
                List.of("REFUSED", "REFUSED", "COUNTED", "REFUSED", "REFUSED", "REFUSED"),
                table(p -> p.count(HAND, null)));
    }

    @Test
    void onlyPendingAreRejected() {
        assertEquals(
                List.of("REFUSED", "REJECTED", "REJECTED", "REFUSED", "REFUSED", "REFUSED"),
                table(p -> p.reject(HAND, "no")));
    }

    @Test
    void onlyCountedAreWithdrawn() {
        assertEquals(
                List.of("REFUSED", "REFUSED", "REFUSED", "WITHDRAWN", "REFUSED", "REFUSED"),
                table(p -> p.withdraw(HAND, "no")));
    }

    @Test
    void onlyWithdrawnAreReinstated() {
        assertEquals(
                List.of("REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "COUNTED"),
                table(p -> p.reinstate(HAND, "the withdrawal was wrong", null)));
    }

    @Test
    void whatFallsBackSaysWhy() {
        var confirmed = in(State.CONFIRMED);
        confirmed.evidenceLost(PersonTime.EVIDENCE_LOST);
        assertEquals(PersonTime.EVIDENCE_LOST, confirmed.reason());
        assertNull(confirmed.completedOn());
        var moved = in(State.CONFIRMED);
        moved.evidenced(DAY.plusDays(1), 1);
        assertEquals(PersonTime.DAY_MOVED, moved.reason());
        assertEquals(DAY.plusDays(1), moved.completedOn());
    }

    @Test
    void aRejectedOneWhoseEvidenceIsLostCannotBeConfirmed() {
        var rejected = in(State.REJECTED);
        rejected.evidenceLost(PersonTime.EVIDENCE_LOST);
        assertEquals(
                "ledger.confirm.notEvidenced",
                assertThrows(Problem.class, () -> rejected.confirm(HAND)).key());
    }

    @Test
    void collegeAndCategoryFollowTheEnrolmentUntilCounted() {
        var open = in(State.CONFIRMED);
        open.belongs(4, "EMPLOYEE");
        assertEquals("EMPLOYEE", open.posting(1, ReasonText.VERIFIED).category());
        var counted = in(State.COUNTED);
        counted.belongs(4, "EMPLOYEE");
        assertEquals(3, counted.collegeId());
    }

    @Test
    void aReversalTurnsTheSignAndKeepsEveryFigure() {
        var first = in(State.COUNTED).posting(1, ReasonText.VERIFIED);
        var back = new LedgerEntry(Chain.next(Tip.start(42), first, HAND)).reversedBy("wrong");
        assertEquals(new Posting(0, 2, -1, 101, 5, 3, "STUDENT", DAY, 1, "wrong"), back);
        assertEquals(first.completedOn(), back.reversed("right").completedOn());
        assertEquals(1, back.reversed("right").sign());
    }

    @Test
    void onlyTheAccountThatConfirmedIsBarredFromVerifying() {
        assertFalse(in(State.EVIDENCED).confirmedBy(7));
        assertTrue(in(State.CONFIRMED).confirmedBy(7));
        assertFalse(in(State.CONFIRMED).confirmedBy(8));
        var fallen = in(State.CONFIRMED);
        fallen.evidenceLost(PersonTime.EVIDENCE_LOST);
        assertFalse(fallen.confirmedBy(7));
    }

    @Test
    void aCorrectedCategoryWaitsUntilTheCountIsTakenBack() {
        var counted = in(State.COUNTED);
        counted.under("STUDENT");
        assertEquals(
                "ledger.category.counted",
                assertThrows(Problem.class, () -> counted.under("EMPLOYEE")).key());
        assertEquals("STUDENT", counted.category());
        var withdrawn = in(State.WITHDRAWN);
        withdrawn.under("EMPLOYEE");
        assertEquals("EMPLOYEE", withdrawn.category());
    }

    @Test
    void onlyWithdrawnAreJudgedAnew() {
        assertEquals(
                List.of("REFUSED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "WITHDRAWN"),
                table(p -> p.judgedAnew(DAY, 2)));
    }

    @Test
    void underItsCorrectedCategoryAWithdrawnOneCountsOnTheDayThatTheEvidenceGives() {
        var withdrawn = in(State.WITHDRAWN);
        withdrawn.judgedAnew(DAY.plusYears(1), 2);
        assertEquals(DAY.plusYears(1), withdrawn.completedOn());
        assertEquals(2, withdrawn.ruleNumber());
        assertEquals(
                "ledger.reinstate.category",
                assertThrows(Problem.class, () -> withdrawn.judgedAnew(null, 2)).key());
    }

    @Test
    void thePersonTheCourseAndTheYearOfCompletionAreCountedOnce() {
        assertEquals("101:5:2026", in(State.CONFIRMED).repeatKey());
        var moved = in(State.CONFIRMED);
        moved.evidenced(LocalDate.of(2027, 1, 1), 1);
        assertEquals("101:5:2027", moved.repeatKey());
        assertThrows(Problem.class, () -> in(State.CANDIDATE).repeatKey());
    }
}
