package io.greentalent.completion;

import static io.greentalent.completion.Facts.TODAY;
import static io.greentalent.completion.Facts.april;
import static io.greentalent.completion.Facts.percents;
import static io.greentalent.completion.Facts.sessions;
import static io.greentalent.completion.Facts.theory;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.completion.Evidence.Mark;
import io.greentalent.completion.Evidence.Term;
import io.greentalent.shared.ClassHours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private final Facts facts = new Facts();

    private String reasons() {
        return Reason.write(facts.outcome().reasons());
    }

    @Test
    void whoMeetsEverythingIsCompleteOnTheDayOfTheLastFact() {
        var outcome = facts.outcome();
        assertTrue(outcome.met());
        assertEquals(april(12), outcome.completedOn());
        assertEquals(List.of(), outcome.reasons());
    }

    @Test
    void theNumbersAreThoseOfTheWholeOffering() {
        facts.sessions = sessions(7);
        var outcome = Evaluation.of(facts.evidence(), Facts.RULE, april(8));
        assertEquals(8, outcome.sessionsHeld());
        assertEquals(7, outcome.sessionsAttended());
        assertEquals(ClassHours.of(12), outcome.theoryDone());
        assertEquals(new ClassHours(96), outcome.theoryRequired());
        assertEquals(ClassHours.of(2), outcome.practiceDone());
        assertEquals(new ClassHours(64), outcome.practiceRequired());
    }

    @Test
    void eightOfTenSessionsAreEnough() {
        facts.theory = ClassHours.of(10);
        facts.sessions = new ArrayList<>(sessions(10));
        facts.sessions.set(0, theory(1, 20, false));
        facts.sessions.set(1, theory(2, 20, false));
        assertTrue(facts.outcome().met());
    }

    @Test
    void sevenOfTenSessionsAreNotEnough() {
        facts.practice = ClassHours.NONE;
        facts.sessions = sessions(7);
        assertEquals("ATTENDANCE_LOST:7,10,80,1,0", reasons());
    }

    @Test
    void aShareJustBelowThePercentageIsNotRoundedUp() {
        // 799 of 1000 is 79.9 %, 800 of 1000 is 80 %
        facts.theory = ClassHours.NONE;
        facts.practice = ClassHours.NONE;
        facts.sessions = thousand(799);
        assertFalse(facts.outcome().met());
        facts.sessions = thousand(800);
        assertTrue(facts.outcome().met());
    }

    private static List<Evidence.Session> thousand(int attended) {
        var list = new ArrayList<Evidence.Session>();
        for (int i = 0; i < 1000; i++) {
            list.add(theory(1, 10, i < attended));
        }
        return list;
    }

    @Test
    void plannedSessionsStandInTheDenominator() {
        facts.theory = ClassHours.NONE;
        facts.practice = ClassHours.NONE;
        facts.mark = new Mark(900, april(1));
        facts.sessions = sessions(1);
        var afterTheFirst = Evaluation.of(facts.evidence(), Facts.RULE, april(1));
        assertEquals("ATTENDANCE:1,10,80,7", Reason.write(afterTheFirst.reasons()));
    }

    @Test
    void anOfferingWithoutSessionsCompletesNobody() {
        facts.theory = ClassHours.NONE;
        facts.practice = ClassHours.NONE;
        facts.sessions = List.of();
        assertEquals("NO_SESSIONS", reasons());
    }

    @Test
    void attendanceIsCompleteOnTheDayOfTheSessionThatReachedIt() {
        facts.practice = ClassHours.NONE;
        facts.mark = new Mark(800, april(1));
        facts.sessions = sessions(10);
        assertEquals(april(8), facts.outcome().completedOn());
    }

    @Test
    void theoryHoursExactlyOnTheShareAreEnough() {
        facts.theory = ClassHours.of(15);
        assertTrue(facts.outcome().met());
    }

    @Test
    void aTenthOfAnHourTooFewIsNotEnough() {
        facts.theory = new ClassHours(151);
        assertEquals("THEORY:120,121", reasons());
    }

    @Test
    void halfClassHoursAreExact() {
        facts.theory = new ClassHours(45);
        facts.practice = ClassHours.NONE;
        facts.sessions = List.of(theory(1, 5, true), theory(2, 15, true), theory(3, 15, true), theory(4, 10, false));
        var rule = percents(75, 78, 0);
        // 78 % of 4.5 hours is 3.51: 3.5 are too few
        assertEquals("THEORY:35,36", Reason.write(facts.under(rule).reasons()));
        assertTrue(facts.under(percents(75, 77, 0)).met());
    }

    @Test
    void hoursAreCompleteOnTheDayOfTheSessionThatReachedThem() {
        facts.mark = new Mark(800, april(1));
        // 6.4 practice hours need the fourth practice session
        assertEquals(april(10), facts.outcome().completedOn());
        assertEquals(april(9), facts.under(percents(80, 80, 75)).completedOn());
    }

    @Test
    void hoursOfOneKindDoNotStandInForTheOther() {
        facts.theory = ClassHours.of(20);
        facts.practice = ClassHours.NONE;
        assertEquals("THEORY:120,160", reasons());
    }

    @Test
    void aCourseWithoutPracticeNeedsNeitherPracticeNorAPass() {
        facts.practice = ClassHours.NONE;
        facts.passes = List.of();
        assertTrue(facts.outcome().met());
    }

    @Test
    void sixtyPointsPass() {
        facts.mark = new Mark(600, april(12));
        assertTrue(facts.outcome().met());
    }

    @Test
    void fiftyNineAndAHalfPointsFail() {
        facts.mark = new Mark(595, april(12));
        assertEquals("MARK_LOW:595,600", reasons());
    }

    @Test
    void withoutAMarkNobodyCompletes() {
        facts.mark = null;
        assertEquals("MARK_NONE", reasons());
    }

    @Test
    void aRuleThatAsksForNoMarkNeedsNone() {
        facts.mark = null;
        var noMark = new RuleValues(80, 80, 80, 0, true, true, true, true, true, RuleValues.Counts.A);
        assertEquals(april(10), facts.under(noMark).completedOn());
    }

    @Test
    void whoIsNotAStudentDoesNotComplete() {
        facts.student = false;
        assertEquals("CATEGORY", reasons());
    }

    @Test
    void whoIsNotAStudentCompletesWhereTheRuleAllowsIt() {
        facts.student = false;
        var open = new RuleValues(80, 80, 80, 600, false, true, true, true, true, RuleValues.Counts.A);
        assertTrue(facts.under(open).met());
    }

    @Test
    void theWithdrawnHaveThatOneReasonAndNoPresence() {
        facts.withdrawn = true;
        facts.mark = null;
        assertEquals("WITHDRAWN", reasons());
        assertNull(facts.outcome().attendedOn());
    }

    @Test
    void presentOnceIsTheFirstDayOfPresence() {
        facts.sessions = new ArrayList<>(sessions(0));
        assertFalse(facts.outcome().attendedOnce());
        facts.sessions.set(4, theory(5, 20, true));
        facts.sessions.set(2, theory(3, 20, true));
        assertEquals(april(3), facts.outcome().attendedOn());
    }

    @Test
    void factsOfTomorrowAreNoFactsYet() {
        var onTheEve = Evaluation.of(facts.evidence(), Facts.RULE, april(11));
        assertEquals("MARK_NONE", Reason.write(onTheEve.reasons()));
        assertTrue(Evaluation.of(facts.evidence(), Facts.RULE, april(12)).met());
    }

    @Test
    void aPassThatEndsOnTheFirstPracticeDayIsInForce() {
        facts.passes = List.of(new Term(LocalDate.of(2025, 1, 1), april(7)));
        assertEquals(april(12), facts.outcome().completedOn());
    }

    @Test
    void aPassThatExpiredTheDayBeforeHelpsNobody() {
        facts.passes = List.of(new Term(LocalDate.of(2025, 1, 1), april(6)));
        assertEquals("SAFETY_EXPIRED:20250406", reasons());
    }

    @Test
    void aPassGainedAfterTheMarkIsTheDayOfCompletion() {
        facts.passes = List.of(new Term(april(20), april(30)));
        assertEquals(april(20), facts.outcome().completedOn());
    }

    @Test
    void aPassGainedBetweenPracticeAndMarkDelaysNothing() {
        facts.passes = List.of(new Term(april(11), april(30)));
        assertEquals(april(12), facts.outcome().completedOn());
    }

    @Test
    void withoutAPassPracticeDoesNotComplete() {
        facts.passes = List.of();
        assertEquals("SAFETY_NONE", reasons());
    }

    @Test
    void aPassInForceIsNoReasonBeforeThePractice() {
        facts.sessions = sessions(6);
        assertEquals("ATTENDANCE_LOST:6,10,80,2,0;PRACTICE:0,64", reasons());
    }

    @Test
    void anAgreementThatEndsOnTheDayIsInForce() {
        facts.agreements = List.of(new Term(LocalDate.of(2024, 1, 1), april(12)));
        assertEquals(april(12), facts.outcome().completedOn());
    }

    @Test
    void anAgreementThatEndedTheDayBeforeIsNot() {
        facts.agreements = List.of(new Term(LocalDate.of(2024, 1, 1), april(11)));
        assertEquals("AGREEMENT:20250412", reasons());
    }

    @Test
    void anAgreementThatBeginsLaterIsTheDayOfCompletion() {
        facts.agreements =
                List.of(new Term(LocalDate.of(2024, 1, 1), april(11)), new Term(april(21), LocalDate.of(2026, 4, 20)));
        assertEquals(april(21), facts.outcome().completedOn());
    }

    @Test
    void anAgreementThatWasEndedBeforeItBeganNeverIs() {
        facts.agreements = List.of(new Term(april(21), april(20)));
        assertEquals("AGREEMENT:20250412", reasons());
    }

    @Test
    void anAgreementThatBeginsTomorrowIsNotInForceYet() {
        facts.agreements = List.of(new Term(TODAY.plusDays(1), TODAY.plusYears(1)));
        assertEquals("AGREEMENT:20250412", reasons());
    }

    @Test
    void aCourseVersionApprovedLastIsTheDayOfCompletion() {
        facts.approvedOn = april(15);
        assertEquals(april(15), facts.outcome().completedOn());
    }

    @Test
    void aCourseVersionThatWasNotApprovedCompletesNobody() {
        facts.approvedOn = null;
        assertEquals("COURSE_VERSION", reasons());
    }

    @Test
    void allThatIsMissingIsTold() {
        facts.sessions = sessions(0);
        facts.student = false;
        facts.mark = null;
        facts.passes = List.of();
        facts.agreements = List.of();
        facts.approvedOn = null;
        assertEquals(
                "CATEGORY;ATTENDANCE_LOST:0,10,80,8,0;THEORY:0,96;PRACTICE:0,64;MARK_NONE;SAFETY_NONE;COURSE_VERSION;"
                        + "AGREEMENT:20250630",
                reasons());
    }

    private @Nullable LocalDate beside(RuleVersion... versions) {
        return Evaluation.besideOn(facts.evidence(), List.of(versions), TODAY);
    }

    @Test
    void whoIsNoStudentCountsBesideOnTheDayOfTheLastFact() {
        facts.student = false;
        assertEquals(april(12), beside(Facts.RULE));
    }

    /** The agreement is judged on the day of completion, though it has run out since. */
    @Test
    void countsBesideByTheAgreementOfTheDay() {
        facts.student = false;
        facts.agreements = List.of(new Term(LocalDate.of(2024, 1, 1), april(12)));
        assertEquals(april(12), beside(Facts.RULE));
        facts.agreements = List.of(new Term(LocalDate.of(2024, 1, 1), april(11)));
        assertNull(beside(Facts.RULE));
    }

    @Test
    void nothingIsBesideWhileMoreIsMissing() {
        facts.student = false;
        facts.mark = null;
        assertNull(beside(Facts.RULE));
        facts.mark = new Mark(800, april(12));
        facts.withdrawn = true;
        assertNull(beside(Facts.RULE));
    }

    @Test
    void whomTheRuleAdmitsIsNotBesideIt() {
        assertNull(beside(Facts.RULE));
        facts.student = false;
        var all = new RuleValues(80, 80, 80, 600, false, true, true, true, true, RuleValues.Counts.A);
        assertNull(beside(new RuleVersion(1, LocalDate.of(2023, 2, 2), all)));
    }

    @Test
    void whereRuleBCountsFirstPresenceCountsBeside() {
        facts.student = false;
        facts.mark = null;
        var present = new RuleValues(80, 80, 80, 600, true, true, true, true, true, RuleValues.Counts.B);
        assertEquals(april(1), beside(new RuleVersion(1, LocalDate.of(2023, 2, 2), present)));
    }

    @Test
    void whoCanStillAttendJustEnoughHasNotLost() {
        facts.theory = ClassHours.NONE;
        facts.practice = ClassHours.NONE;
        facts.sessions = sessions(7);
        var outcome = Evaluation.of(facts.evidence(), Facts.RULE, april(9));
        assertEquals("ATTENDANCE:7,10,80,1", Reason.write(outcome.reasons().subList(0, 1)));
    }

    @Test
    void aPassThatRanOutYesterdayIsNamedAndOneThatBeginsTomorrowIsNone() {
        facts.passes = List.of(new Evidence.Term(LocalDate.of(2024, 1, 1), LocalDate.of(2025, 3, 31)));
        assertEquals("SAFETY_EXPIRED:20250331", reasons());
        facts.passes = List.of(new Evidence.Term(Facts.TODAY.plusDays(1), Facts.TODAY.plusDays(30)));
        assertEquals("SAFETY_NONE", reasons());
    }
}
