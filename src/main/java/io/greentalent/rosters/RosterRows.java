package io.greentalent.rosters;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a report's rows and counts them (名册行); within the scope of their report. */
@ApplicationScoped
public class RosterRows {
    private static final String FROM = " from RosterRow r left join Offering o on o.id = r.offeringId"
            + " left join ClassGroup g on g.id = r.classGroupId left join Account a on a.id = r.confirmedBy";
    private static final String WANTED = " where r.reportId = :report"
            + " and (:returned = false or r.returnedReason is not null)"
            + " and (:anyVerdict = true or r.verdict = :verdict) and (:anyOutcome = true or r.outcome = :outcome)"
            + " and (:anyRule = true or r.findings like :rule)";
    private static final Map<String, String> COLUMNS =
            Map.of("number", "r.number", "verdict", "r.verdict", "outcome", "r.outcome", "name", "r.shownName");
    /** Names of the columns by which a {@link Window} can order the list. */
    public static final Set<String> SORTABLE = COLUMNS.keySet();

    @Inject
    EntityManager em;

    @Inject
    Rosters rosters;

    /**
     * What to look for; nulls do not limit.
     *
     * @param returned only rows that the operator did not take
     */
    public record Filter(
            @Nullable Verdict verdict, @Nullable Rule rule, RosterRow.@Nullable Outcome outcome, boolean returned) {
        public Filter(@Nullable Verdict verdict, @Nullable Rule rule, RosterRow.@Nullable Outcome outcome) {
            this(verdict, rule, outcome, false);
        }

        public static Filter none() {
            return new Filter(null, null, null);
        }
    }

    /** A window of the report's rows, in the file's order unless the window says otherwise; one statement. */
    public List<RosterRowView> list(long reportId, Filter filter, Window window, Scope scope) {
        rosters.get(reportId, scope);
        return wanted(
                        em.createQuery(
                                "select new io.greentalent.rosters.RosterRowView(r.id, r.sheet, r.number, r.verdict,"
                                        + " r.findings, r.shownName, r.mended, r.confirmReason, a.name, r.outcome, r.personId,"
                                        + " r.enrolmentId, r.offeringId, o.number, g.name, r.returnedReason)"
                                        + FROM
                                        + WANTED
                                        + window.orderBy(COLUMNS, "r.id"),
                                RosterRowView.class),
                        reportId,
                        filter)
                .setFirstResult(window.first())
                .setMaxResults(window.most())
                .getResultList();
    }

    /** How many the filter lets through. */
    public long count(long reportId, Filter filter, Scope scope) {
        rosters.get(reportId, scope);
        return wanted(em.createQuery("select count(r.id) from RosterRow r" + WANTED, Long.class), reportId, filter)
                .getSingleResult();
    }

    /** The report's rows by verdict and outcome, in one grouped statement. */
    public RowCounts counts(long reportId, Scope scope) {
        rosters.get(reportId, scope);
        return RowCounts.of(em.createQuery(
                        "select new io.greentalent.rosters.RowCounts$Group(r.verdict, r.outcome,"
                                + " case when r.confirmedBy is null then 0 else 1 end,"
                                + " case when r.returnedReason is null then 0 else 1 end, count(r.id))"
                                + " from RosterRow r where r.reportId = :report group by r.verdict, r.outcome,"
                                + " case when r.confirmedBy is null then 0 else 1 end,"
                                + " case when r.returnedReason is null then 0 else 1 end",
                        RowCounts.Group.class)
                .setParameter("report", reportId)
                .getResultList());
    }

    /** The row of that id. Throws {@link NotFound}, also for a row of another college's report. */
    public RosterRow get(long rowId, Scope scope) {
        var row = em.find(RosterRow.class, rowId);
        if (row == null || rosters.find(row.reportId(), scope).isEmpty()) {
            throw new NotFound("rosterRow", rowId);
        }
        return row;
    }

    private static <T> TypedQuery<T> wanted(TypedQuery<T> query, long reportId, Filter filter) {
        return query.setParameter("report", reportId)
                .setParameter("anyVerdict", filter.verdict == null)
                .setParameter("verdict", filter.verdict == null ? Verdict.ACCEPT : filter.verdict)
                .setParameter("anyOutcome", filter.outcome == null)
                .setParameter("outcome", filter.outcome == null ? RosterRow.Outcome.NONE : filter.outcome)
                .setParameter("returned", filter.returned)
                .setParameter("anyRule", filter.rule == null)
                .setParameter("rule", filter.rule == null ? "%" : "%|" + filter.rule.code() + "|%");
    }
}
