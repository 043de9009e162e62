package io.greentalent.rosters;

import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.Job;
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
    private static final int CHUNK = 200;
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
        long total = transactions.call(() -> left(reportId));
        long done = 0;
        progress.at(done, total);
        while (!progress.cancelled()) {
            int handled = transactions.call(() -> chunk(reportId));
            if (handled == 0) {
                transactions.run(() -> end(reportId));
                return;
            }
            done += handled;
            progress.at(done, total);
        }
        reverse.all(reportId, progress);
    }

    private boolean committing(long reportId) {
        return rosters.find(reportId, Scope.all())
                .filter(r -> r.state() == RosterReport.State.COMMITTING)
                .isPresent();
    }

    private int chunk(long reportId) {
        var report = rosters.lock(reportId, Scope.all());
        report.mustBe(RosterReport.State.COMMITTING);
        List<RosterRow> rows = wanted("select r" + TO_WRITE + " order by r.id", RosterRow.class, reportId)
                .setMaxResults(CHUNK)
                .getResultList();
        if (!rows.isEmpty()) {
            apply.apply(report, rows);
        }
        return rows.size();
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
