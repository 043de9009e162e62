package io.greentalent.rosters;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.offerings.Unenrol;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Task;
import io.greentalent.shared.Tasks;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;

/** Takes back everything that a report wrote, until it is verified; the report is a draft again (撤销名册). */
@UseCase(allow = {COLLEGE, OPERATOR})
public class UndoRoster {
    @Inject
    Rosters rosters;

    @Inject
    Unenrol unenrol;

    @Inject
    Jobs jobs;

    @Inject
    Tasks tasks;

    @Inject
    CurrentCaller who;

    /**
     * Plans the work; the caller begins it by {@link Jobs#begin} once this has returned. Removes the enrolments
     * that the report made, save those of people whom another, verified roster names, and the persons that it made and
     * nothing else needs. Refuses, with their number, where enrolments carry check-ins or marks.
     */
    public Task undo(long reportId) {
        var report = rosters.lock(reportId, who.get().scope(COLLEGE, OPERATOR));
        Work.mustRest(tasks, report);
        report.beginUndo();
        long evidence = unenrol.withEvidence(reportId);
        if (evidence > 0) {
            throw Problem.of("rosters.undo.evidence", evidence);
        }
        return jobs.plan(UndoJob.KIND, reportId);
    }
}
