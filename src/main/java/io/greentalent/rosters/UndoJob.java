package io.greentalent.rosters;

import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.Job;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Takes a report's writing back chunk by chunk (撤销任务). Killed, it goes on where it stopped; it cannot be cancelled. */
@ApplicationScoped
class UndoJob implements Job {
    static final String KIND = "rosters.undo";

    @Inject
    Transactions transactions;

    @Inject
    Rosters rosters;

    @Inject
    ReverseRows reverse;

    @Inject
    ChangeFeed feed;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean cancellable() {
        return false;
    }

    @Override
    public void run(long reportId, Progress progress) throws Exception {
        if (!transactions.call(() -> undoing(reportId))) {
            return;
        }
        if (!reverse.all(reportId, progress)) {
            throw Problem.of("rosters.undo.inPart");
        }
        transactions.run(() -> {
            var report = rosters.get(reportId, Scope.all());
            feed.append("rosters.change.undone", reportId, report.collegeId(), report.number());
        });
    }

    private boolean undoing(long reportId) {
        return rosters.find(reportId, Scope.all())
                .filter(r -> r.state() == RosterReport.State.UNDOING)
                .isPresent();
    }
}
