package io.greentalent.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.courses.CourseApproved;
import io.greentalent.offerings.EvidenceChanged;
import io.greentalent.partners.AgreementChanged;
import io.greentalent.shared.Caller;
import io.greentalent.shared.ClassHours;
import io.greentalent.shared.Scope;
import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EvaluateCompletionDbTest extends Classroom {
    @BeforeAll
    void signedForAYear() {
        agreement("2026-01-01", "2026-12-31");
    }

    private void changed(Long... enrolments) {
        fire(new EvidenceChanged(Set.of(enrolments)));
    }

    private void fire(Object event) {
        tx(() -> {
            CDI.current().getBeanManager().getEvent().fire(event);
            return true;
        });
    }

    private Completion completion(long enrolment) {
        return the(Completions.class).get(enrolment, Scope.all());
    }

    @Test
    void everythingRecordedIsComplete() {
        offering(100);
        finish(100, 10001);
        changed(10001L);
        var completion = completion(10001);
        assertTrue(completion.met());
        assertEquals(LocalDate.of(2026, 10, 12), completion.completedOn());
        assertEquals(LocalDate.of(2026, 10, 1), completion.attendedOn());
        assertEquals(1, completion.ruleNumber());
    }

    @Test
    void whatIsMissingIsKeptAsCodesWithNumbers() {
        offering(101);
        enrol(101, 10101);
        attend(101, 1, 10101);
        attend(101, 4, 10101);
        changed(10101L);
        var outcome = completion(10101).outcome();
        assertFalse(outcome.met());
        assertEquals(5, outcome.sessionsHeld());
        assertEquals(2, outcome.sessionsAttended());
        assertEquals(ClassHours.of(2), outcome.theoryDone());
        assertEquals(
                List.of("ATTENDANCE_LOST:2,5,80,2,0;THEORY:20,48;PRACTICE:20,32;MARK_NONE"),
                sql("select reasons from completion where enrolment_id = 10101"));
    }

    @Test
    void anEvaluationThatFindsTheSameWritesNothing() {
        offering(102);
        finish(102, 10201);
        changed(10201L);
        long version = completion(10201).version();
        changed(10201L);
        assertEquals(version, completion(10201).version());
    }

    @Test
    void theDayThatCountsBesideIsKept() {
        offering(120);
        finish(120, 12001);
        change("update enrolment set category = 'EMPLOYEE' where id = 12001");
        changed(12001L);
        assertFalse(completion(12001).met());
        assertEquals(LocalDate.of(2026, 10, 12), completion(12001).besideOn());
        change("update enrolment set category = 'STUDENT' where id = 12001");
        changed(12001L);
        assertTrue(completion(12001).met());
        assertNull(completion(12001).besideOn());
    }

    @Test
    void theWithdrawnAreNoLongerComplete() {
        offering(103);
        finish(103, 10301);
        changed(10301L);
        change("update enrolment set state = 'WITHDRAWN' where id = 10301");
        changed(10301L);
        assertFalse(completion(10301).met());
        assertNull(completion(10301).attendedOn());
    }

    @Test
    void anEnrolmentThatWasUndoneKeepsNoOutcome() {
        offering(104);
        finish(104, 10401);
        changed(10401L);
        change("delete from enrolment where id = 10401");
        changed(10401L);
        assertEquals(0, count("select count(*) from completion where enrolment_id = 10401"));
    }

    @Test
    void anAbsenceIsNoPresence() {
        offering(105);
        finish(105, 10501);
        change("update check_in set present = false where enrolment_id = 10501 and session_id in (1054, 1055)");
        changed(10501L);
        assertEquals(3, completion(10501).outcome().sessionsAttended());
        assertFalse(completion(10501).met());
    }

    @Test
    void anAgreementThatChangesIsFollowed() {
        offering(106);
        finish(106, 10601);
        changed(10601L);
        change("update agreement set ended_early_on = '2026-10-11' where college_id = 3");
        fire(new AgreementChanged(COLLEGE));
        assertEquals(List.of("AGREEMENT:20261012"), sql("select reasons from completion where enrolment_id = 10601"));
        change("update agreement set ended_early_on = null where college_id = 3");
        fire(new AgreementChanged(COLLEGE));
        assertTrue(completion(10601).met());
    }

    @Test
    void aCourseVersionApprovedLaterIsFollowed() {
        offering(107);
        finish(107, 10701);
        change("update course_version set approved_on = null where id = 107");
        changed(10701L);
        assertFalse(completion(10701).met());
        change("update course_version set approved_on = '2026-10-20' where id = 107");
        fire(new CourseApproved(107));
        assertEquals(LocalDate.of(2026, 10, 20), completion(10701).completedOn());
    }

    @Test
    void theCalendarAloneIsFollowedOnceADay() {
        offering(108);
        enrol(108, 10801);
        clock().set("2026-10-02T20:00:00");
        changed(10801L);
        assertEquals(2, completion(10801).outcome().sessionsHeld());
        clock().set("2026-10-05T00:10:00");
        the(DailyEvaluation.class).evaluate();
        assertEquals(5, completion(10801).outcome().sessionsHeld());
    }

    @Test
    void thatManyAreEvaluatedInBatches() {
        offering(109);
        var ids = new TreeSet<Long>();
        LongStream.range(200_000, 200_600).forEach(id -> {
            enrol(109, id);
            ids.add(id);
        });
        the(EvaluateCompletion.class).enrolments(ids);
        assertEquals(600, count("select count(*) from completion where enrolment_id between 200000 and 299999"));
        assertEquals(600, the(EvidenceReader.class).of(ids).size());
    }

    @Test
    void theStatementsDoNotGrowWithTheEnrolments() {
        offering(110);
        var few = new TreeSet<Long>();
        var many = new TreeSet<Long>();
        LongStream.range(300_000, 300_100).forEach(id -> {
            enrol(110, id);
            (id < 300_005 ? few : many).add(id);
        });
        int first = statements(() -> the(EvaluateCompletion.class).enrolments(few));
        assertEquals(first, statements(() -> the(EvaluateCompletion.class).enrolments(many)));
        int again = statements(() -> the(EvaluateCompletion.class).enrolments(few));
        assertEquals(again, statements(() -> the(EvaluateCompletion.class).enrolments(many)));
        assertTrue(again <= 10, "statements: " + again);
    }

    @Test
    void twoWhoBringTheLastFactsAtOnceCompleteTogether() throws Exception {
        offering(111);
        finish(111, 11101);
        change("delete from mark where enrolment_id = 11101");
        change("delete from check_in where enrolment_id = 11101 and session_id in (1114, 1115)");
        changed(11101L);
        var marked = new CountDownLatch(1);
        var attended = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> inOwnRequest(
                    Caller.SYSTEM,
                    () -> tx(() -> {
                        mark(11101, 800, "2026-10-12 16:00:00");
                        fire(new EvidenceChanged(Set.of(11101L)));
                        marked.countDown();
                        return attended.await(5, TimeUnit.SECONDS);
                    })));
            var second = threads.submit(() -> inOwnRequest(
                    Caller.SYSTEM,
                    () -> tx(() -> {
                        marked.await(5, TimeUnit.SECONDS);
                        attend(111, 4, 11101);
                        attend(111, 5, 11101);
                        attended.countDown();
                        fire(new EvidenceChanged(Set.of(11101L)));
                        return true;
                    })));
            assertTrue(first.get());
            assertTrue(second.get());
        }
        assertTrue(completion(11101).met());
    }
}
