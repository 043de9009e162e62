package io.greentalent.rosters;

import io.greentalent.shared.Problem;
import io.greentalent.shared.Tasks;

/** Whether background work is at a report. */
final class Work {
    private Work() {}

    /** Refuses while a commit or an undo is running. */
    static void mustRest(Tasks tasks, RosterReport report) {
        for (String kind : new String[] {CommitJob.KIND, UndoJob.KIND}) {
            var task = tasks.latest(kind, report.id());
            if (task != null && task.running()) {
                throw Problem.of("rosters.report.notNow." + report.state(), report.number());
            }
        }
    }
}
