package io.greentalent.rosters;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Waiting;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds roster reports (名册), each within a scope; an officer finds the own college's. */
@ApplicationScoped
public class Rosters {
    private static final String FROM =
            " from RosterReport r join College c on c.id = r.collegeId" + " join Term t on t.id = r.termId where ";
    private static final String WANTED =
            "(:limit = 0L or r.collegeId = :limit) and (:college = 0L or r.collegeId = :college)"
                    + " and (:term = 0L or r.termId = :term) and (:any = true or r.state = :state)"
                    + " and (lower(r.number) like :text or lower(r.fileName) like :text or lower(c.shortName) like :text)";
    private static final Map<String, String> COLUMNS = Map.of(
            "number", "r.number",
            "college", "c.shortName",
            "term", "t.startsOn",
            "state", "r.state",
            "rows", "r.rowsRead",
            "madeAt", "r.stages.madeAt",
            "submittedAt", "r.stages.submittedAt");
    /** Names of the columns by which a {@link Window} can order the list. */
    public static final Set<String> SORTABLE = COLUMNS.keySet();

    @Inject
    EntityManager em;

    /**
     * What to look for.
     *
     * @param collegeId 0 for all in scope
     * @param termId 0 for all
     * @param state null for all
     * @param text part of the number, the file's name or the college's short name
     */
    public record Search(long collegeId, long termId, RosterReport.@Nullable State state, String text) {
        public static Search everything() {
            return new Search(0, 0, null, "");
        }
    }

    public Optional<RosterReport> find(long id, Scope scope) {
        return Optional.ofNullable(em.find(RosterReport.class, id))
                .filter(r -> scope.instructor() == 0 && scope.person() == 0)
                .filter(r -> scope.college() == 0 || scope.college() == r.collegeId());
    }

    /** The report of that id. Throws {@link NotFound}, also for another college's. */
    public RosterReport get(long id, Scope scope) {
        return find(id, scope).orElseThrow(() -> new NotFound("roster", id));
    }

    /** As {@link #get}, with its row locked until the transaction ends: one verb at a time works on a report. */
    RosterReport lock(long id, Scope scope) {
        var report = get(id, scope);
        em.lock(report, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(report);
        return report;
    }

    /** A window of what was searched for, the latest first unless the window says otherwise; one statement. */
    public List<RosterLine> list(Search search, Window window, Scope scope) {
        return wanted(
                        em.createQuery(
                                "select new io.greentalent.rosters.RosterLine(r.id, r.number, r.edition, r.collegeId,"
                                        + " c.shortName, t.code, r.offeringId, r.state, r.fileName, r.rowsRead, r.stages.madeAt,"
                                        + " r.stages.submittedAt, r.stages.verifiedAt)"
                                        + FROM
                                        + WANTED
                                        + window.orderBy(COLUMNS, "r.id desc"),
                                RosterLine.class),
                        search,
                        scope)
                .setFirstResult(window.first())
                .setMaxResults(window.most())
                .getResultList();
    }

    /** How many the search finds. */
    public long count(Search search, Scope scope) {
        return wanted(em.createQuery("select count(r.id)" + FROM + WANTED, Long.class), search, scope)
                .getSingleResult();
    }

    /** How many stand in that state, and since when the oldest of them was handed in; one statement. */
    public Waiting waiting(RosterReport.State state, Scope scope) {
        return em.createQuery(
                        "select new io.greentalent.shared.Waiting(count(r.id), min(r.stages.submittedAt))"
                                + " from RosterReport r where r.state = :state and (:limit = 0L or r.collegeId = :limit)",
                        Waiting.class)
                .setParameter("state", state)
                .setParameter("limit", limit(scope))
                .getSingleResult();
    }

    /** How many stand in each state, states without any left out; one statement. */
    public Map<RosterReport.State, Long> byState(Scope scope) {
        var counts = new EnumMap<RosterReport.State, Long>(RosterReport.State.class);
        em.createQuery(
                        "select r.state, count(r) from RosterReport r where (:limit = 0L or r.collegeId = :limit)"
                                + " group by r.state",
                        Object[].class)
                .setParameter("limit", limit(scope))
                .getResultList()
                .forEach(row -> counts.put((RosterReport.State) row[0], (Long) row[1]));
        return counts;
    }

    /** All editions of that number, the first one first. */
    public List<RosterReport> editions(String number, Scope scope) {
        return em.createQuery(
                        "select r from RosterReport r where r.number = :number"
                                + " and (:limit = 0L or r.collegeId = :limit) order by r.edition",
                        RosterReport.class)
                .setParameter("number", number)
                .setParameter("limit", limit(scope))
                .getResultList();
    }

    private static <T> TypedQuery<T> wanted(TypedQuery<T> query, Search search, Scope scope) {
        return query.setParameter("limit", limit(scope))
                .setParameter("college", search.collegeId)
                .setParameter("term", search.termId)
                .setParameter("any", search.state == null)
                .setParameter("state", search.state == null ? RosterReport.State.DRAFT : search.state)
                .setParameter("text", Window.like(search.text));
    }

    /** No college has the id -1: neither an instructor nor a student has a list of rosters. */
    private static long limit(Scope scope) {
        return scope.instructor() != 0 || scope.person() != 0 ? -1 : scope.college();
    }
}
