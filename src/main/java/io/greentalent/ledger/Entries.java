package io.greentalent.ledger;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the ledger's entries (台账记录查询). */
@ApplicationScoped
public class Entries {
    private static final String LINK = "select new io.greentalent.ledger.Link(e.offeringId, e.chainSeq, e.personTimeId,"
            + " e.seq, e.sign, e.personId, e.courseId, e.collegeId, e.category, e.completedOn, e.ruleNumber, e.reason,"
            + " e.enteredBy, e.enteredByName, e.enteredAt, e.previousHash, e.hash) from LedgerEntry e";

    @Inject
    EntityManager em;

    /** The entries of one person-time, first to last. Throws {@link NotFound} where it is not in scope. */
    public List<Link> of(Scope scope, long personTimeId) {
        long seen = em.createQuery(
                        "select count(p) from PersonTime p where p.id = :id"
                                + " and (:college = 0L or p.collegeId = :college)"
                                + " and (:person = 0L or p.personId = :person)",
                        Long.class)
                .setParameter("id", personTimeId)
                .setParameter("college", Reach.collegeOfRows(scope))
                .setParameter("person", scope.person())
                .getSingleResult();
        if (seen == 0) {
            throw new NotFound("personTime", personTimeId);
        }
        return em.createQuery(LINK + " where e.personTimeId = :id order by e.seq", Link.class)
                .setParameter("id", personTimeId)
                .getResultList();
    }

    /** A window of the entries in scope, in the order in which they were entered. */
    public List<Link> list(Scope scope, EntryFilter filter, Window window) {
        return wanted(em.createQuery(LINK + where(filter) + " order by e.id", Link.class), scope, filter)
                .setFirstResult(window.first())
                .setMaxResults(window.most())
                .getResultList();
    }

    /** How many there are. */
    public long count(Scope scope, EntryFilter filter) {
        return wanted(em.createQuery("select count(e) from LedgerEntry e" + where(filter), Long.class), scope, filter)
                .getSingleResult();
    }

    /** Only the conditions that are asked for, so that the database takes an index. */
    private static String where(EntryFilter filter) {
        return " where (:limit = 0L or e.collegeId = :limit)"
                + (filter.offering() == 0 ? "" : " and e.offeringId = :offering")
                + (filter.college() == 0 ? "" : " and e.collegeId = :college")
                + (filter.course() == 0 ? "" : " and e.courseId = :course")
                + (filter.personTime() == 0 ? "" : " and e.personTimeId = :personTime")
                + (filter.days() == null ? "" : " and e.completedOn between :from and :until");
    }

    private static <T> TypedQuery<T> wanted(TypedQuery<T> query, Scope scope, EntryFilter filter) {
        query.setParameter("limit", Reach.collegeOfRows(scope));
        var ids = Map.of(
                "offering", filter.offering(),
                "college", filter.college(),
                "course", filter.course(),
                "personTime", filter.personTime());
        ids.forEach((name, id) -> {
            if (id != 0) {
                query.setParameter(name, id);
            }
        });
        var days = filter.days();
        return days == null ? query : query.setParameter("from", days.from()).setParameter("until", days.until());
    }

    /** The chains of those offerings as they stand in the table; one without entries is not named. */
    Map<Long, List<Link>> ofOfferings(Collection<Long> offeringIds) {
        return em.createQuery(LINK + " where e.offeringId in :offerings order by e.offeringId, e.chainSeq", Link.class)
                .setParameter("offerings", offeringIds)
                .getResultStream()
                .collect(Collectors.groupingBy(Link::offeringId));
    }

    /** The chain of one offering as it stands in the table. */
    List<Link> ofOffering(long offeringId) {
        return em.createQuery(LINK + " where e.offeringId = :offering order by e.chainSeq", Link.class)
                .setParameter("offering", offeringId)
                .getResultList();
    }

    /** The last entry of a person-time that has one. */
    LedgerEntry last(long personTimeId) {
        return em.createQuery(
                        "select e from LedgerEntry e where e.personTimeId = :id order by e.seq desc", LedgerEntry.class)
                .setParameter("id", personTimeId)
                .setMaxResults(1)
                .getSingleResult();
    }

    /** How many entries each of those person-times has; those without any are not named. */
    Map<Long, Integer> lengths(Collection<Long> personTimeIds) {
        var lengths = new HashMap<Long, Integer>();
        if (!personTimeIds.isEmpty()) {
            em.createQuery(
                            "select e.personTimeId, max(e.seq) from LedgerEntry e where e.personTimeId in :ids"
                                    + " group by e.personTimeId",
                            Object[].class)
                    .setParameter("ids", personTimeIds)
                    .getResultList()
                    .forEach(row -> lengths.put((Long) row[0], (Integer) row[1]));
        }
        return lengths;
    }
}
