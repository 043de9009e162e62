package io.greentalent.rosters;

import io.greentalent.shared.Batches;
import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.Job;
import io.greentalent.shared.Measures;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Writes a report chunk by chunk (写入任务). Killed, it goes on where it stopped, as each row knows its outcome; cancelled, it
 * takes back what it wrote.
 */
@ApplicationScoped
class CommitJob implements Job {
    static final String KIND = "rosters.commit";
    static final int CHUNK = 500;
    /** Clean rows, and those to review that somebody took. */
    private static final String TO_WRITE = " from RosterRow r where r.reportId = :report and r.outcome = :none"
            + " and (r.verdict in :clean or (r.verdict = :review and r.confirmedBy is not null))";

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Rosters rosters;

    @Inject
    ApplyRows apply;

    @Inject
    ReverseRows reverse;

    @Inject
    ChangeFeed feed;

    @Inject
    Measures measures;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(long reportId, Progress progress) throws Exception {
        if (!transactions.call(() -> committing(reportId))) {
            return;
        }
        // Asked for once: to look for the next ones each time would go through all that wait, time and again.
        List<Long> waiting =
                transactions.call(() -> wanted("select r.id" + TO_WRITE + " order by r.id", Long.class, reportId)
                        .getResultList());
        long done = 0;
        progress.at(done, waiting.size());
        for (var ids : Batches.of(waiting, CHUNK)) {
            if (progress.cancelled()) {
                break;
            }
            transactions.run(() -> chunk(reportId, ids));
            measures.count(Measures.ROWS_COMMITTED, ids.size());
            done += ids.size();
            progress.at(done, waiting.size());
        }
        if (progress.cancelled()) {
            reverse.all(reportId, progress);
        } else {
            transactions.run(() -> end(reportId));
        }
    }

    private boolean committing(long reportId) {
        return rosters.find(reportId, Scope.all())
                .filter(r -> r.state() == RosterReport.State.COMMITTING)
                .isPresent();
    }

    private void chunk(long reportId, List<Long> ids) {
        var report = rosters.lock(reportId, Scope.all());
        report.mustBe(RosterReport.State.COMMITTING);
        List<RosterRow> rows = wanted(
                        "select r" + TO_WRITE + " and r.id in :ids order by r.id", RosterRow.class, reportId)
                .setParameter("ids", ids)
                .setHint(Batches.BOUND, false)
                .getResultList();
        if (!rows.isEmpty()) {
            apply.apply(report, rows);
        }
    }

    private void end(long reportId) {
        var report = rosters.lock(reportId, Scope.all());
        em.createQuery("update RosterRow r set r.outcome = :skipped where r.reportId = :report and r.outcome = :none")
                .setParameter("skipped", RosterRow.Outcome.SKIPPED)
                .setParameter("none", RosterRow.Outcome.NONE)
                .setParameter("report", reportId)
                .executeUpdate();
        report.committed(LocalDateTime.now(clock));
        feed.append("rosters.change.committed", reportId, report.collegeId(), report.number());
    }

    /** How many rows wait to be written. */
    long left(long reportId) {
        return wanted("select count(r.id)" + TO_WRITE, Long.class, reportId).getSingleResult();
    }

    private <T> TypedQuery<T> wanted(String query, Class<T> type, long reportId) {
        return em.createQuery(query, type)
                .setParameter("report", reportId)
                .setParameter("none", RosterRow.Outcome.NONE)
                .setParameter("clean", List.of(Verdict.ACCEPT, Verdict.NORMALISE))
                .setParameter("review", Verdict.REVIEW);
    }
}
