package io.greentalent.offerings;

import static java.util.stream.Collectors.toMap;

import io.greentalent.shared.Batches;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds enrolments (选课), each within a scope. */
@ApplicationScoped
public class Enrolments {
    private static final String ROW =
            "select new io.greentalent.offerings.EnrolmentRow(e.id, n.id, n.name, n.studentNo,"
                    + " e.category, e.source, e.vouched, e.state, e.enrolledAt, e.withdrawalReason, count(k.id),"
                    + " count(nullif(k.present, false))) from Enrolment e join Offering o on o.id = e.offeringId"
                    + " join Person n on n.id = e.personId left join CheckIn k on k.enrolmentId = e.id where ";
    private static final String EACH = " group by e.id, n.id, n.name, n.studentNo, e.category, e.source, e.vouched,"
            + " e.state, e.enrolledAt, e.withdrawalReason";
    private static final Map<String, String> COLUMNS = Map.of(
            "name", "n.name",
            "studentNo", "n.studentNo",
            "category", "e.category",
            "enrolledAt", "e.enrolledAt");
    /** Names of the columns by which a {@link Window} can order the list. */
    public static final Set<String> SORTABLE = COLUMNS.keySet();

    @Inject
    EntityManager em;

    /** The enrolment of that id. Throws {@link NotFound}, also for one out of scope. */
    public Enrolment get(long id, Scope scope) {
        return Reach.of(
                        em.createQuery(
                                "select e from Enrolment e join Offering o on o.id = e.offeringId"
                                        + " where e.id = :id and " + Reach.ENROLMENTS,
                                Enrolment.class),
                        scope)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("enrolment", id));
    }

    /** A window of an offering's enrolments, the withdrawn last, with attendance counted in the same one statement. */
    public List<EnrolmentRow> on(long offeringId, Window window, Scope scope) {
        return Reach.of(
                        em.createQuery(
                                ROW + "e.offeringId = :offering and " + Reach.ENROLMENTS + EACH
                                        + window.orderBy(COLUMNS, "e.state, n.studentNo, n.name, e.id"),
                                EnrolmentRow.class),
                        scope)
                .setParameter("offering", offeringId)
                .setFirstResult(window.first())
                .setMaxResults(window.most())
                .getResultList();
    }

    /** One enrolment as its offering's list shows it. Throws {@link NotFound}, also for one out of scope. */
    public EnrolmentRow row(long id, Scope scope) {
        return Reach.of(em.createQuery(ROW + "e.id = :id and " + Reach.ENROLMENTS + EACH, EnrolmentRow.class), scope)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("enrolment", id));
    }

    /** How many {@link #on} has in all. */
    public long countOn(long offeringId, Scope scope) {
        return Reach.of(
                        em.createQuery(
                                "select count(e.id) from Enrolment e join Offering o on o.id = e.offeringId"
                                        + " where e.offeringId = :offering and " + Reach.ENROLMENTS,
                                Long.class),
                        scope)
                .setParameter("offering", offeringId)
                .getSingleResult();
    }

    /** All that a person ever enrolled on and the scope shows, the latest first; one statement. */
    public List<Participation> ofPerson(long personId, Scope scope) {
        return Reach.of(
                        em.createQuery(
                                "select new io.greentalent.offerings.Participation(e.id, o.id, o.number, c.code, c.titleZh,"
                                        + " c.titleEn, p.shortName, t.code, o.startsOn, o.endsOn, o.closedAt, e.category,"
                                        + " e.state, count(s.id),"
                                        + " count(nullif(k.present, false)))"
                                        + " from Enrolment e join Offering o on o.id = e.offeringId"
                                        + " join Course c on c.id = o.courseId join College p on p.id = o.collegeId"
                                        + " join Term t on t.id = o.termId"
                                        + " left join CourseSession s on s.offeringId = e.offeringId"
                                        + " left join CheckIn k on k.sessionId = s.id and k.enrolmentId = e.id"
                                        + " where e.personId = :who and " + Reach.ENROLMENTS
                                        + " group by e.id, o.id, o.number, c.code, c.titleZh, c.titleEn, p.shortName, t.code,"
                                        + " o.startsOn, o.endsOn, o.closedAt, e.category, e.state"
                                        + " order by o.startsOn desc, o.id desc",
                                Participation.class),
                        scope)
                .setParameter("who", personId)
                .getResultList();
    }

    /**
     * Those of them that are enrolled on that offering and not withdrawn, locked until the transaction ends: while evidence
     * is recorded for an enrolment, no roster that made it is undone under it.
     */
    public Set<Long> hold(long offeringId, Collection<Long> enrolmentIds) {
        var held = new HashSet<Long>();
        for (var batch : Batches.of(new TreeSet<>(enrolmentIds))) {
            em.createQuery(
                            "select e from Enrolment e where e.id in :ids and e.offeringId = :offering"
                                    + " and e.state = :state order by e.id",
                            Enrolment.class)
                    .setParameter("ids", batch)
                    .setParameter("offering", offeringId)
                    .setParameter("state", Enrolment.State.ENROLLED)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .map(Enrolment::id)
                    .forEach(held::add);
        }
        return held;
    }

    /** {@linkplain #hold Holds} all of them. Throws {@link NotFound} for one that is withdrawn or not on that offering. */
    public void mustBeOn(long offeringId, Collection<Long> enrolmentIds) {
        var enrolled = hold(offeringId, enrolmentIds);
        for (long id : enrolmentIds) {
            if (!enrolled.contains(id)) {
                throw new NotFound("enrolment", id);
            }
        }
    }

    /** The enrolments of an offering that are not withdrawn. For who has already been let see the offering. */
    public Set<Long> idsOn(long offeringId) {
        return personsOn(offeringId).keySet();
    }

    /** The person of each enrolment of an offering that is not withdrawn; as above. */
    public Map<Long, Long> personsOn(long offeringId) {
        return em.createQuery(
                        "select e.id, e.personId from Enrolment e where e.offeringId = :offering and e.state = :state",
                        Object[].class)
                .setParameter("offering", offeringId)
                .setParameter("state", Enrolment.State.ENROLLED)
                .getResultStream()
                .collect(toMap(r -> (Long) r[0], r -> (Long) r[1]));
    }

    /** All enrolments of these persons, the withdrawn too: what a person's own evidence touches. */
    public Set<Long> idsOfPersons(Collection<Long> personIds) {
        var ids = new HashSet<Long>();
        for (var batch : Batches.of(personIds)) {
            ids.addAll(em.createQuery("select e.id from Enrolment e where e.personId in :persons", Long.class)
                    .setParameter("persons", batch)
                    .getResultList());
        }
        return ids;
    }
}
