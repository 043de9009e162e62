package io.greentalent.completion;

import static io.greentalent.completion.Facts.TODAY;
import static io.greentalent.completion.Facts.april;
import static io.greentalent.completion.Facts.percents;
import static io.greentalent.completion.Facts.sessions;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.completion.Evidence.Mark;
import io.greentalent.shared.ClassHours;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which version of the rule judges. */
class RuleVersionsTest {
    private static final RuleValues MILD = percents(50, 50, 0);
    private static final RuleValues STRICT = percents(100, 100, 100);
    private final Facts facts = new Facts();

    @BeforeEach
    void theoryOnly() {
        facts.theory = ClassHours.of(12);
        facts.practice = ClassHours.NONE;
        facts.mark = new Mark(800, april(1));
    }

    private Outcome outcome(RuleValues next, LocalDate effectiveOn) {
        return Evaluation.of(facts.evidence(), List.of(Facts.RULE, new RuleVersion(2, effectiveOn, next)), TODAY);
    }

    @Test
    void theVersionInForceOnTheDayOfCompletionJudges() {
        var outcome = outcome(STRICT, april(9));
        assertEquals(1, outcome.ruleNumber());
        assertEquals(april(8), outcome.completedOn());
    }

    @Test
    void aVersionInForceFromThatVeryDayJudgesIt() {
        var outcome = outcome(STRICT, april(8));
        assertEquals(2, outcome.ruleNumber());
        assertEquals(april(10), outcome.completedOn());
    }

    @Test
    void aMilderVersionCompletesNobodyBeforeItsFirstDay() {
        facts.sessions = sessions(6);
        var outcome = outcome(MILD, april(20));
        assertEquals(2, outcome.ruleNumber());
        assertEquals(april(20), outcome.completedOn());
    }

    @Test
    void aVersionDoesNotJudgeAnOfferingThatEndedBeforeIt() {
        facts.sessions = sessions(6);
        facts.endsOn = april(19);
        var outcome = outcome(MILD, april(20));
        assertEquals(1, outcome.ruleNumber());
        assertFalse(outcome.met());
    }

    @Test
    void aVersionOfTheFutureDoesNotJudgeYet() {
        facts.sessions = sessions(6);
        facts.endsOn = TODAY.plusMonths(1);
        assertEquals(1, outcome(MILD, TODAY.plusDays(1)).ruleNumber());
        assertEquals(2, outcome(MILD, TODAY).ruleNumber());
    }

    @Test
    void theFirstVersionAlsoJudgesWhatCameBeforeIt() {
        var late = new RuleVersion(1, TODAY.plusDays(10), RuleValues.FIRST);
        assertEquals(
                april(8), Evaluation.of(facts.evidence(), List.of(late), TODAY).completedOn());
    }

    private static final RuleValues PRESENT_ONCE =
            new RuleValues(80, 80, 80, 600, true, true, true, true, true, RuleValues.Counts.B);

    @Test
    void ruleBCountsOnTheFirstDayOfPresence() {
        facts.sessions = sessions(1);
        var version = new RuleVersion(1, LocalDate.of(2023, 2, 2), PRESENT_ONCE);
        var outcome = Evaluation.of(facts.evidence(), List.of(version), TODAY);
        assertFalse(outcome.met());
        assertEquals(april(1), version.countsOn(outcome));
    }

    @Test
    void ruleBCountsNobodyBeforeItsFirstDay() {
        facts.sessions = sessions(1);
        var outcome = outcome(PRESENT_ONCE, april(20));
        assertEquals(2, outcome.ruleNumber());
        assertEquals(april(20), outcome.attendedOn());
    }

    @Test
    void whoWasCompleteBeforeRuleBStaysUnderRuleA() {
        var outcome = outcome(PRESENT_ONCE, april(20));
        assertEquals(1, outcome.ruleNumber());
        assertEquals(april(8), outcome.completedOn());
        assertEquals(april(1), outcome.attendedOn());
    }

    @Test
    void ruleBLeavesOutTheSameCategories() {
        facts.student = false;
        assertNull(facts.outcome().attendedOn());
    }

    @Test
    void withoutAnyVersionThereIsNoOutcome() {
        assertThrows(IllegalArgumentException.class, () -> Evaluation.of(facts.evidence(), List.of(), TODAY));
    }
}
