package io.greentalent.rosters;

import static java.util.stream.Collectors.toMap;

import io.greentalent.offerings.Unenrol;
import io.greentalent.offerings.Withdraw;
import io.greentalent.people.RegisterPeople;
import io.greentalent.shared.Job;
import io.greentalent.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Takes back what a report wrote (撤回写入), the last row first: who was made by an early row may be needed by a later one. Stops
 * at nothing; rows whose enrolment carries evidence meanwhile stay written, and who is on another, verified roster stays on
 * the offering.
 */
@ApplicationScoped
class ReverseRows {
    /** Kept as the reason where an enrolment that was put back is withdrawn again. */
    static final String REASON = "名册撤销 Roster undone";

    private static final int CHUNK = 200;

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Unenrol unenrol;

    @Inject
    Withdraw withdraw;

    @Inject
    RegisterPeople people;

    @Inject
    NamedElsewhere elsewhere;

    /** Works in transactions of its own and may be run again after a kill; true when nothing of the report is left. */
    boolean all(long reportId, Job.Progress progress) throws Exception {
        long total = applied(reportId);
        long before = Long.MAX_VALUE;
        long done = 0;
        while (true) {
            long top = before;
            var ids = transactions.call(() -> chunk(reportId, top));
            if (ids.isEmpty()) {
                break;
            }
            before = ids.getLast();
            done += ids.size();
            progress.at(done, total);
        }
        return transactions.call(() -> end(reportId));
    }

    private List<Long> chunk(long reportId, long before) {
        var rows = em.createQuery(
                        "select r from RosterRow r where r.reportId = :report and r.outcome = :applied and r.id < :before"
                                + " order by r.id desc",
                        RosterRow.class)
                .setParameter("report", reportId)
                .setParameter("applied", RosterRow.Outcome.APPLIED)
                .setParameter("before", before)
                .setMaxResults(CHUNK)
                .getResultList();
        if (!rows.isEmpty()) {
            reverse(rows);
        }
        return rows.stream().map(RosterRow::id).toList();
    }

    private void reverse(List<RosterRow> rows) {
        var makers = makers(rows);
        var own = new ArrayList<Long>();
        var others = new ArrayList<Long>();
        for (var row : rows) {
            var enrolment = row.enrolmentId();
            if (enrolment != null && makers.containsKey(enrolment)) {
                (Objects.equals(makers.get(enrolment), row.id()) ? own : others).add(enrolment);
            }
        }
        Set<Long> gone = unenrol.remove(own);
        withdraw.all(others, REASON);
        var kept = new HashSet<>(own);
        kept.removeAll(gone);
        kept.removeAll(elsewhere.handOver(rows, kept));
        var persons = new ArrayList<Long>();
        for (var row : rows) {
            var enrolment = row.enrolmentId();
            if (enrolment == null || !kept.contains(enrolment)) {
                if (row.madePerson()) {
                    persons.add(Objects.requireNonNull(row.personId()));
                }
                row.putBack();
            }
        }
        people.forgetUnneeded(persons);
    }

    /** By enrolment, the roster's row that made it, or -1: one that was there before is only put back as it was. */
    private Map<Long, Long> makers(List<RosterRow> rows) {
        var ids = rows.stream()
                .map(RosterRow::enrolmentId)
                .filter(Objects::nonNull)
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select e.id, coalesce(e.rosterRowId, -1L) from Enrolment e where e.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toMap(r -> (Long) r[0], r -> (Long) r[1]));
    }

    private boolean end(long reportId) {
        var report = em.find(RosterReport.class, reportId);
        if (report == null) {
            return true;
        }
        boolean clean = applied(reportId) == 0;
        if (clean) {
            report.undone();
            outcome(reportId, RosterRow.Outcome.SKIPPED, RosterRow.Outcome.NONE);
        } else {
            report.undoneInPart();
            outcome(reportId, RosterRow.Outcome.NONE, RosterRow.Outcome.SKIPPED);
        }
        return clean;
    }

    private void outcome(long reportId, RosterRow.Outcome from, RosterRow.Outcome to) {
        em.flush();
        em.createQuery("update RosterRow r set r.outcome = :to where r.reportId = :report and r.outcome = :from")
                .setParameter("to", to)
                .setParameter("from", from)
                .setParameter("report", reportId)
                .executeUpdate();
    }

    private long applied(long reportId) {
        return em.createQuery(
                        "select count(r.id) from RosterRow r where r.reportId = :report and r.outcome = :applied",
                        Long.class)
                .setParameter("report", reportId)
                .setParameter("applied", RosterRow.Outcome.APPLIED)
                .getSingleResult();
    }
}
