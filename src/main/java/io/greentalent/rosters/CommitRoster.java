package io.greentalent.rosters;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Task;
import io.greentalent.shared.Tasks;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;

/** Writes a draft's clean and confirmed rows: persons that are new, and their enrolments (写入名册). */
@UseCase(allow = {COLLEGE, OPERATOR})
public class CommitRoster {
    @Inject
    Rosters rosters;

    @Inject
    CommitJob job;

    @Inject
    Absentees absentees;

    @Inject
    Jobs jobs;

    @Inject
    Tasks tasks;

    @Inject
    CurrentCaller who;

    /**
     * Plans the work; the caller begins it by {@link Jobs#begin} once this has returned. Cancelled, it puts everything back;
     * after a failure it may be planned again and goes on. Refuses a draft that would change nothing, and one that is
     * being written.
     */
    public Task commit(long reportId) {
        var report = rosters.lock(reportId, who.get().scope(COLLEGE, OPERATOR));
        if (report.state() == RosterReport.State.DRAFT
                && job.left(reportId) == 0
                && absentees.count(reportId, Scope.all()) == 0) {
            throw Problem.of("rosters.report.nothingToWrite", report.number());
        }
        Work.mustRest(tasks, report);
        report.beginCommit();
        return jobs.plan(CommitJob.KIND, reportId);
    }
}
