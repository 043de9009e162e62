package io.greentalent.rosters;

import io.greentalent.shared.KeyRing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Judges stored rows of a draft again, by the present (重新校验). */
@ApplicationScoped
class RejudgeRows {
    static final Set<Verdict> CLAIMING = EnumSet.of(Verdict.ACCEPT, Verdict.NORMALISE, Verdict.REVIEW);
    private static final int BATCH = 500;

    @Inject
    EntityManager em;

    @Inject
    JudgeRows judge;

    @Inject
    KeyRing keys;

    /** That row and every row that names a person it names or named: one of them may be the other's duplicate. */
    void around(RosterReport report, RosterRow row, Collection<String> hashes) {
        em.flush();
        var rows = em.createQuery(
                        "select r from RosterRow r where r.reportId = :report and (r.id = :row or r.idHash in :hashes)"
                                + " order by r.id",
                        RosterRow.class)
                .setParameter("report", report.id())
                .setParameter("row", row.id())
                .setParameter("hashes", hashes.isEmpty() ? Set.of("") : hashes)
                .getResultList();
        var run = judge.begin(report);
        seatsAbove(run.above(), report.id(), rows.getFirst().id());
        rejudge(run, rows);
    }

    /** Every row, in the file's order. */
    void all(RosterReport report) {
        var run = judge.begin(report);
        long last = 0;
        while (true) {
            var rows = em.createQuery(
                            "select r from RosterRow r where r.reportId = :report and r.id > :last order by r.id",
                            RosterRow.class)
                    .setParameter("report", report.id())
                    .setParameter("last", last)
                    .setMaxResults(BATCH)
                    .getResultList();
            if (rows.isEmpty()) {
                return;
            }
            last = rows.getLast().id();
            rejudge(run, rows);
            em.flush();
            rows.forEach(em::detach);
        }
    }

    private void rejudge(JudgeRows.Run run, List<RosterRow> rows) {
        var cells = rows.stream().map(r -> r.cells(keys)).toList();
        var known = run.known(cells);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).judged(run.judge(cells.get(i), known), cells.get(i));
        }
    }

    private void seatsAbove(Above above, long reportId, long firstId) {
        for (Object[] group : em.createQuery(
                        "select r.offeringId, count(r.id) from RosterRow r where r.reportId = :report and r.id < :first"
                                + " and r.offeringId is not null and r.verdict in :claiming"
                                + " and r.findings not like '%|enrolled.already|%' group by r.offeringId",
                        Object[].class)
                .setParameter("report", reportId)
                .setParameter("first", firstId)
                .setParameter("claiming", CLAIMING)
                .getResultList()) {
            above.seats((Long) group[0], Math.toIntExact((Long) group[1]));
        }
    }
}
