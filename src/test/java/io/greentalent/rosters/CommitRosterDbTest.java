package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.offerings.WithdrawEnrolment;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Job;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Task;
import io.greentalent.shared.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class CommitRosterDbTest extends RosterDbTest {
    /** More than are written at once. */
    private static final int ROWS = CommitJob.CHUNK + 250;

    /** Stops or breaks a job after so many steps. */
    private static final class Interrupting implements Job.Progress {
        private final int steps;
        private final boolean kill;
        private int taken;

        Interrupting(int steps, boolean kill) {
            this.steps = steps;
            this.kill = kill;
        }

        @Override
        public void at(long done, long total) {
            if (++taken > steps && kill) {
                throw new IllegalStateException("killed");
            }
        }

        @Override
        public boolean cancelled() {
            return taken > steps;
        }
    }

    private void run(long report, Job.Progress progress) throws Exception {
        the(CommitJob.class).run(report, progress);
    }

    private void planned(long report) {
        as(OFFICER);
        the(CommitRoster.class).commit(report);
    }

    private long people() {
        return count("select count(*) from person");
    }

    @Test
    void cleanRowsBecomePersonsAndEnrolments() {
        long seats = seats();
        long report = uploaded(line("张三", number()), line("李四", number()), line("王?", number()));
        commit(report);
        assertEquals(RosterReport.State.COMMITTED, report(report).state());
        assertEquals(2, enrolments(report));
        assertEquals(seats + 2, seats());
        var counts = counts(report);
        assertEquals(2, counts.applied());
        assertEquals(1, counts.skipped());
        long row = row(report, 0).id();
        assertEquals(
                1,
                count(
                        "select count(*) from enrolment e join person p on p.id = e.person_id where e.roster_row_id = ?"
                                + " and p.name = '张三' and p.college_id = 901 and p.id_type = 'RESIDENT_ID'"
                                + " and e.class_group_id = 909 and e.vouched = false and e.category = 'STUDENT'",
                        row));
    }

    @Test
    void onePersonOnTwoOfferingsIsOnePerson() {
        String number = number();
        long before = people();
        long report = committed(line("张三", number), line("张三", number, "LT-02"));
        assertEquals(2, enrolments(report));
        assertEquals(before + 1, people());
    }

    @Test
    void runningItAgainChangesNothing() throws Exception {
        long report = committed(line("张三", number()));
        long people = people();
        run(report, new Interrupting(99, false));
        assertEquals(1, enrolments(report));
        assertEquals(people, people());
    }

    @Test
    void killedItGoesOnWhereItStopped() throws Exception {
        long report = uploaded(lines(ROWS));
        planned(report);
        assertThrows(IllegalStateException.class, () -> run(report, new Interrupting(1, true)));
        assertEquals(CommitJob.CHUNK, enrolments(report));
        assertEquals(RosterReport.State.COMMITTING, report(report).state());
        run(report, new Interrupting(99, false));
        assertEquals(ROWS, enrolments(report));
        assertEquals(ROWS, counts(report).applied());
        assertEquals(RosterReport.State.COMMITTED, report(report).state());
    }

    @Test
    void cancelledItPutsEverythingBack() throws Exception {
        long people = people();
        long seats = seats();
        long report = uploaded(lines(ROWS));
        planned(report);
        run(report, new Interrupting(2, false));
        assertEquals(RosterReport.State.DRAFT, report(report).state());
        assertEquals(0, enrolments(report));
        assertEquals(people, people());
        assertEquals(seats, seats());
        assertEquals(ROWS, counts(report).toWrite());
        assertEquals(
                0,
                count("select count(*) from completion c where not exists"
                        + " (select 1 from enrolment e where e.id = c.enrolment_id)"));
        assertEquals(
                0,
                count("select count(*) from person_time t where not exists"
                        + " (select 1 from enrolment e where e.id = t.enrolment_id)"));
    }

    private Task.State state(long task) {
        return the(Tasks.class).ofOwner(OFFICER.accountId(), 1000).stream()
                .filter(t -> t.id() == task)
                .findFirst()
                .orElseThrow()
                .state();
    }

    @Test
    void askedToStopBeforeItsFirstStepItWritesNothing() {
        long people = people();
        long report = uploaded(lines(3));
        var task = the(CommitRoster.class).commit(report);
        the(Jobs.class).cancel(task.id());
        the(Jobs.class).begin(task);
        assertEquals(Task.State.CANCELLED, state(task.id()));
        assertEquals(RosterReport.State.DRAFT, report(report).state());
        assertEquals(people, people());
        assertEquals(3, counts(report).toWrite());
    }

    @Test
    void askedToStopHalfWayItTakesBackWhatItWrote() {
        long people = people();
        long seats = seats();
        long report = uploaded(lines(ROWS));
        as(OFFICER);
        var task = the(CommitRoster.class).commit(report);
        assertThrows(IllegalStateException.class, () -> run(report, new Interrupting(1, true)));
        assertEquals(CommitJob.CHUNK, enrolments(report));
        the(Jobs.class).cancel(task.id());
        the(Jobs.class).begin(task);
        as(OFFICER);
        assertEquals(Task.State.CANCELLED, state(task.id()));
        assertEquals(RosterReport.State.DRAFT, report(report).state());
        assertEquals(0, enrolments(report));
        assertEquals(people, people());
        assertEquals(seats, seats());
        commit(report);
        assertEquals(ROWS, enrolments(report));
    }

    @Test
    void whatHasEndedIsNotCancelled() {
        long report = committed(line("张三", number()));
        long task = the(Tasks.class).latest(CommitJob.KIND, report).id();
        the(Jobs.class).cancel(task);
        assertEquals(Task.State.DONE, state(task));
        assertEquals(1, enrolments(report));
    }

    @Test
    void aCommitThatBrokeIsPlannedAgain() {
        long report = uploaded(lines(1));
        planned(report);
        assertThrows(Problem.class, () -> the(CommitRoster.class).commit(report));
        change("update task set state = 'FAILED' where subject_id = ? and kind = 'rosters.commit'", report);
        commit(report);
        assertEquals(1, enrolments(report));
    }

    @Test
    void theTaskTellsItsProgress() {
        long report = committed(line("张三", number()));
        var task = the(Tasks.class).latest(CommitJob.KIND, report);
        assertEquals(Task.State.DONE, task.state());
        assertEquals(1, task.done());
        assertEquals(1, task.total());
    }

    @Test
    void twoRostersWithTheSamePeopleAtOnceLeaveEachOnce() throws Exception {
        var lines = lines(60);
        long before = people();
        long first = uploaded(lines);
        long second = uploaded(lines);
        planned(first);
        planned(second);
        var work = new ArrayList<Callable<Boolean>>();
        for (long report : List.of(first, second)) {
            work.add(() -> inOwnRequest(Caller.SYSTEM, () -> {
                run(report, new Interrupting(99, false));
                return true;
            }));
        }
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var one : threads.invokeAll(work)) {
                assertTrue(one.get());
            }
        }
        assertEquals(before + 60, people());
        assertEquals(60, enrolments(first) + enrolments(second));
        assertEquals(60, counts(first).applied() + counts(second).applied());
        assertEquals(120, counts(first).read() + counts(second).read());
    }

    @Test
    void thePresentDecidesNotThePreview() {
        long report = uploaded(line("张三", number(), "LT-02"), line("李四", number()));
        change("update offering set closed_at = '2026-11-01 08:00:00' where id = ?", SECOND_OFFERING);
        commit(report);
        change("update offering set closed_at = null where id = ?", SECOND_OFFERING);
        assertEquals(RosterRow.Outcome.SKIPPED, row(report, 0).outcome());
        assertEquals(List.of("offering.closed"), rules(report, 0));
        assertEquals(RosterRow.Outcome.APPLIED, row(report, 1).outcome());
    }

    @Test
    void whoWasEnrolledMeanwhileIsADuplicate() {
        String number = number();
        long first = uploaded(line("张三", number));
        long second = committed(line("张三", number), line("李四", number()));
        commit(first);
        assertEquals(Verdict.DUPLICATE, row(first, 0).verdict());
        assertEquals(RosterRow.Outcome.SKIPPED, row(first, 0).outcome());
        assertEquals(2, enrolments(second));
    }

    @Test
    void reviewsAreWrittenOnlyWhenConfirmed() {
        long report = uploaded(line("张", number()), line("李", number()));
        the(ConfirmRosterRow.class).confirm(row(report, 0).id(), "已核对");
        commit(report);
        assertEquals(RosterRow.Outcome.APPLIED, row(report, 0).outcome());
        assertEquals(RosterRow.Outcome.SKIPPED, row(report, 1).outcome());
    }

    @Test
    void aQuestionThatNobodyConfirmedStopsTheRow() {
        String number = number();
        long report = uploaded(line("张", number), line("李四", number()));
        the(ConfirmRosterRow.class).confirm(row(report, 0).id(), "已核对");
        committed(line("章三", number, "LT-02"));
        commit(report);
        assertEquals(RosterRow.Outcome.SKIPPED, row(report, 0).outcome());
        assertTrue(rules(report, 0).contains("name.changes"));
    }

    @Test
    void whoWasWithdrawnIsPutBackWhenConfirmed() {
        String number = number();
        long first = committed(line("张三", number));
        long enrolment = row(first, 0).enrolmentId();
        the(WithdrawEnrolment.class).withdraw(enrolment, "休学");
        long second = uploaded(line("张三", number));
        assertEquals(List.of("enrolled.withdrawn"), rules(second, 0));
        the(ConfirmRosterRow.class).confirm(row(second, 0).id(), "复学");
        commit(second);
        assertEquals(1, count("select count(*) from enrolment where id = ? and state = 'ENROLLED'", enrolment));
        undo(second);
        assertEquals(1, count("select count(*) from enrolment where id = ? and state = 'WITHDRAWN'", enrolment));
    }

    @Test
    void aDraftWithNothingToWriteIsRefused() {
        long report = uploaded(line("张?", number()));
        var problem = assertThrows(Problem.class, () -> the(CommitRoster.class).commit(report));
        assertEquals("rosters.report.nothingToWrite", problem.key());
        assertEquals(RosterReport.State.DRAFT, report(report).state());
    }

    @Test
    void undoLeavesNothingBehind() {
        long people = people();
        long seats = seats();
        long report = submitted(line("张三", number()), line("李四", number()), line("王?", number()));
        undo(report);
        assertEquals(RosterReport.State.DRAFT, report(report).state());
        assertEquals(0, enrolments(report));
        assertEquals(people, people());
        assertEquals(seats, seats());
        assertEquals(0, counts(report).skipped());
        commit(report);
        assertEquals(2, enrolments(report));
    }

    @Test
    void undoKeepsWhomAnotherRosterNeeds() {
        String shared = number();
        long first = committed(line("张三", shared));
        long second = committed(line("张三", shared, "LT-02"));
        long people = people();
        undo(first);
        assertEquals(people, people());
        assertEquals(1, enrolments(second));
    }

    @Test
    void undoRefusesWhereSomebodyHasEvidence() {
        long report = committed(line("张三", number()), line("李四", number()));
        long enrolment = row(report, 0).enrolmentId();
        change(
                "insert into mark (version, enrolment_id, score_tenths, via, recorded_by, recorded_by_name, recorded_at)"
                        + " values (1, ?, 800, 'FORM', 1, 'T', '2026-11-01 08:00:00')",
                enrolment);
        var problem = assertThrows(Problem.class, () -> the(UndoRoster.class).undo(report));
        assertEquals("rosters.undo.evidence", problem.key());
        assertEquals(List.of(1L), problem.args());
        assertEquals(RosterReport.State.COMMITTED, report(report).state());
    }

    @Test
    void evidenceThatComesMeanwhileKeepsItsRow() {
        long report = committed(line("张三", number()), line("李四", number()));
        long enrolment = row(report, 0).enrolmentId();
        var task = the(UndoRoster.class).undo(report);
        change(
                "insert into mark (version, enrolment_id, score_tenths, via, recorded_by, recorded_by_name, recorded_at)"
                        + " values (1, ?, 800, 'FORM', 1, 'T', '2026-11-01 08:00:00')",
                enrolment);
        the(Jobs.class).begin(task);
        assertEquals(
                "rosters.undo.inPart",
                the(Tasks.class).latest(UndoJob.KIND, report).problemKey());
        assertEquals(RosterReport.State.COMMITTED, report(report).state());
        assertEquals(RosterRow.Outcome.APPLIED, row(report, 0).outcome());
        assertEquals(1, enrolments(report));
    }

    @Test
    void writtenRowsAreNotMended() {
        long report = committed(line("张三", number()));
        assertThrows(
                Problem.class,
                () -> the(MendRosterRow.class).mend(row(report, 0).id(), Map.of()));
        assertThrows(Problem.class, () -> the(DiscardRoster.class).discard(report));
        assertThrows(Problem.class, () -> the(CommitRoster.class).commit(report));
        assertFalse(row(report, 0).mended());
    }
}
