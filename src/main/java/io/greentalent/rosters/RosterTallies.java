package io.greentalent.rosters;

import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts rows for lists and filters (名册计数). */
@ApplicationScoped
public class RosterTallies {
    private static final String FLAGS = " case when r.confirmedBy is null then 0 else 1 end,"
            + " case when r.returnedReason is null then 0 else 1 end";

    @Inject
    EntityManager em;

    @Inject
    Rosters rosters;

    /** The rows of each of these reports by verdict and outcome, in one grouped statement. */
    public Map<Long, RowCounts> of(List<RosterLine> lines) {
        var groups = new HashMap<Long, List<RowCounts.Group>>();
        if (!lines.isEmpty()) {
            em.createQuery(
                            "select r.reportId, r.verdict, r.outcome," + FLAGS + ", count(r.id) from RosterRow r"
                                    + " where r.reportId in :reports group by r.reportId, r.verdict, r.outcome,"
                                    + FLAGS,
                            Object[].class)
                    .setParameter("reports", lines.stream().map(RosterLine::id).toList())
                    .getResultList()
                    .forEach(g -> groups.computeIfAbsent((Long) g[0], id -> new ArrayList<>())
                            .add(group(g)));
        }
        var counts = new HashMap<Long, RowCounts>();
        lines.forEach(l -> counts.put(l.id(), RowCounts.of(groups.getOrDefault(l.id(), List.of()))));
        return counts;
    }

    private static RowCounts.Group group(Object[] g) {
        return new RowCounts.Group((Verdict) g[1], (RosterRow.Outcome) g[2], flag(g[3]), flag(g[4]), (Long) g[5]);
    }

    /** A case of two whole numbers comes back as a number from one database and as text from another. */
    private static int flag(Object value) {
        return Integer.parseInt(String.valueOf(value));
    }

    /**
     * The rules that were found, each with the number of its rows, the most frequent first.
     *
     * @param verdict among the rows of that verdict only, null for all
     */
    public Map<Rule, Long> rules(long reportId, @Nullable Verdict verdict, Scope scope) {
        rosters.get(reportId, scope);
        var counts = new EnumMap<Rule, Long>(Rule.class);
        em.createQuery(
                        "select r.findings, count(r.id) from RosterRow r where r.reportId = :report"
                                + " and (:any = true or r.verdict = :verdict) group by r.findings",
                        Object[].class)
                .setParameter("report", reportId)
                .setParameter("any", verdict == null)
                .setParameter("verdict", verdict == null ? Verdict.ACCEPT : verdict)
                .getResultList()
                .forEach(g ->
                        FindingsText.rules((String) g[0]).forEach(rule -> counts.merge(rule, (Long) g[1], Long::sum)));
        var sorted = new LinkedHashMap<Rule, Long>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Rule, Long>comparingByValue().reversed())
                .forEach(e -> sorted.put(e.getKey(), e.getValue()));
        return sorted;
    }

    /** Rows that somebody mended or confirmed by hand. */
    public long corrected(long reportId, Scope scope) {
        rosters.get(reportId, scope);
        return em.createQuery(
                        "select count(r.id) from RosterRow r where r.reportId = :report"
                                + " and (r.mended = true or r.confirmedBy is not null)",
                        Long.class)
                .setParameter("report", reportId)
                .getSingleResult();
    }
}
