package io.greentalent.offerings;

import io.greentalent.shared.Batches;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Waiting;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds offerings (班期), each within a scope. */
@ApplicationScoped
public class Offerings {
    private static final String FROM = " from Offering o join Course c on c.id = o.courseId"
            + " join CourseVersion v on v.id = o.courseVersionId join College p on p.id = o.collegeId"
            + " join Term t on t.id = o.termId join Account a on a.id = o.instructorId where ";
    private static final String ROW = "select new io.greentalent.offerings.OfferingRow(o.id, o.number, c.id, c.code,"
            + " c.titleZh, c.titleEn, v.theory, v.practice, p.id, p.shortName, t.code, a.name, o.capacity, o.seatsTaken,"
            + " o.selfEnrolment, o.startsOn, o.endsOn, o.closedAt)" + FROM;
    private static final Map<String, String> COLUMNS = Map.of(
            "number", "o.number",
            "course", "c.code",
            "college", "p.shortName",
            "term", "t.startsOn",
            "instructor", "a.name",
            "startsOn", "o.startsOn",
            "endsOn", "o.endsOn",
            "seatsTaken", "o.seatsTaken");
    /** Names of the columns by which a {@link Window} can order the list. */
    public static final Set<String> SORTABLE = COLUMNS.keySet();

    @Inject
    EntityManager em;

    public Optional<Offering> find(long id, Scope scope) {
        return Reach.of(
                        em.createQuery(
                                "select o from Offering o where o.id = :id and " + Reach.OFFERINGS, Offering.class),
                        scope)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The offering of that id. Throws {@link NotFound}, also for one out of scope. */
    public Offering get(long id, Scope scope) {
        return find(id, scope).orElseThrow(() -> new NotFound("offering", id));
    }

    /** As {@link #get}, with its row locked until the transaction ends: for what reads its seats or numbers its sessions. */
    Offering lock(long id, Scope scope) {
        var offering = get(id, scope);
        em.lock(offering, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(offering);
        return offering;
    }

    /** The offering as its page shows it. Throws {@link NotFound}, also for one out of scope. */
    public OfferingRow row(long id, Scope scope) {
        return Reach.of(em.createQuery(ROW + "o.id = :id and " + Reach.OFFERINGS, OfferingRow.class), scope)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("offering", id));
    }

    /** Those of these offerings that are in scope, by id. */
    public Map<Long, OfferingRow> rows(Collection<Long> ids, Scope scope) {
        var rows = new HashMap<Long, OfferingRow>();
        for (var batch : Batches.of(ids)) {
            Reach.of(em.createQuery(ROW + "o.id in :ids and " + Reach.OFFERINGS, OfferingRow.class), scope)
                    .setParameter("ids", batch)
                    .getResultStream()
                    .forEach(row -> rows.put(row.id(), row));
        }
        return rows;
    }

    /** A window of what was searched for, the latest first unless the window says otherwise; one statement. */
    public List<OfferingRow> list(OfferingSearch search, Window window, Scope scope) {
        var query = em.createQuery(
                ROW + search.where() + " and " + Reach.OFFERINGS + window.orderBy(COLUMNS, "o.startsOn desc, o.id"),
                OfferingRow.class);
        return Reach.of(search.bind(query), scope)
                .setFirstResult(window.first())
                .setMaxResults(window.most())
                .getResultList();
    }

    /** How many the search finds. */
    public long count(OfferingSearch search, Scope scope) {
        return waiting(search, scope).count();
    }

    /** How many the search finds, and the first day of the one that began first; one statement. */
    public Waiting waiting(OfferingSearch search, Scope scope) {
        var query = em.createQuery(
                "select new io.greentalent.shared.Waiting(count(o.id), min(o.startsOn))" + FROM + search.where()
                        + " and " + Reach.OFFERINGS,
                Waiting.class);
        return Reach.of(search.bind(query), scope).getSingleResult();
    }

    /** Those of that college in which a student may take a seat on that day, full ones too, the next to begin first. */
    public List<OfferingRow> openToStudents(long collegeId, LocalDate today) {
        return em.createQuery(
                        ROW + "o.collegeId = :college and o.selfEnrolment = true and o.closedAt is null"
                                + " and o.endsOn >= :today order by o.startsOn, o.number",
                        OfferingRow.class)
                .setParameter("college", collegeId)
                .setParameter("today", today)
                .setMaxResults(200)
                .getResultList();
    }
}
