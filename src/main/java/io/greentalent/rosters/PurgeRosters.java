package io.greentalent.rosters;

import io.greentalent.files.FileStore;
import io.greentalent.shared.Leader;
import io.greentalent.shared.Transactions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Deletes the cells and the files of reports that have been locked for long enough (到期清除). */
@ApplicationScoped
public class PurgeRosters {
    /** Days after the lock, so that a question about a row can still be answered. */
    public static final int DAYS = 30;

    private static final int BATCH = 500;

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    FileStore files;

    @Inject
    Leader leader;

    @Inject
    Clock clock;

    void plan(@Observes @Priority(5200) Startup event) {
        leader.every(Duration.ofHours(1), "purging rosters", this::purge);
    }

    /** Deletes what is due, each report in transactions of its own; returns how many reports were purged. */
    public int purge() {
        var due = due();
        due.forEach(this::purge);
        transactions.run(files::purge);
        return due.size();
    }

    private List<Long> due() {
        return em.createQuery(
                        "select r.id from RosterReport r where r.stages.lockedAt < :before and r.stages.purgedAt is null order by r.id",
                        Long.class)
                .setParameter("before", LocalDate.now(clock).minusDays(DAYS).atStartOfDay())
                .getResultList();
    }

    private void purge(long reportId) {
        long[] last = {0};
        int[] found = {BATCH};
        while (found[0] == BATCH) {
            transactions.run(() -> {
                var rows = rows(reportId, last[0]);
                rows.forEach(RosterRow::purge);
                found[0] = rows.size();
                last[0] = rows.isEmpty() ? last[0] : rows.getLast().id();
            });
        }
        transactions.run(() -> {
            var report = em.find(RosterReport.class, reportId);
            if (report != null) {
                report.purged(LocalDateTime.now(clock));
            }
        });
    }

    private List<RosterRow> rows(long reportId, long after) {
        return em.createQuery(
                        "select r from RosterRow r where r.reportId = :report and r.id > :after order by r.id",
                        RosterRow.class)
                .setParameter("report", reportId)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList();
    }
}
