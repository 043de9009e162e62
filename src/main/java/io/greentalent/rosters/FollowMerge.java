package io.greentalent.rosters;

import io.greentalent.people.MergeOrder;
import io.greentalent.people.MergeTrace;
import io.greentalent.people.PersonMerged;
import io.greentalent.people.PersonParted;
import io.greentalent.people.Survivors;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;

/**
 * Lets the rows that name a merged person name the survivor (名册行随人员合并), while each keeps the keyed hash of the number that
 * stands in it. So a later edition that leaves out the old number and names the new one leaves nobody out.
 */
@ApplicationScoped
class FollowMerge {
    @Inject
    EntityManager em;

    @Inject
    Survivors survivors;

    @Inject
    MergeTrace trace;

    /** Beside the rows' versions: whoever just writes a roster changes other columns, and shall not be stopped by it. */
    void follow(@Observes @Priority(MergeOrder.ROSTER_ROWS) PersonMerged event) {
        String into = own(event.into());
        em.createNativeQuery("update roster_row set alias_hash = coalesce(alias_hash, id_hash), id_hash = ?,"
                        + " person_id = case when person_id = ? then ? else person_id end"
                        + " where id_hash = ?")
                .setParameter(1, into)
                .setParameter(2, event.from())
                .setParameter(3, event.into())
                .setParameter(4, own(event.from()))
                .executeUpdate();
    }

    /** Who came onto an offering since by a row with the alias's number goes back with it. */
    void follow(@Observes @Priority(MergeOrder.ROSTER_ROWS) PersonParted event) {
        for (String number : survivors.hashes(event.from())) {
            since(event, number);
            putBack(event, number);
        }
    }

    private void since(PersonParted event, String number) {
        List<?> found = em.createNativeQuery("select e.id from enrolment e join roster_row r on r.id = e.roster_row_id"
                        + " where e.person_id = ? and r.alias_hash = ?")
                .setParameter(1, event.into())
                .setParameter(2, number)
                .getResultList();
        var whose = new HashMap<Long, Long>();
        found.forEach(id -> whose.put(((Number) id).longValue(), event.from()));
        trace.keep(event.mergeId(), "enrolment", whose);
    }

    private void putBack(PersonParted event, String number) {
        String from = own(event.from());
        em.createNativeQuery("update roster_row set alias_hash = ?, id_hash = ?,"
                        + " person_id = case when person_id = ? then ? else person_id end"
                        + " where id_hash = ? and alias_hash = ?")
                .setParameter(1, number.equals(from) ? null : number)
                .setParameter(2, from)
                .setParameter(3, event.into())
                .setParameter(4, event.from())
                .setParameter(5, own(event.into()))
                .setParameter(6, number)
                .executeUpdate();
    }

    private String own(long person) {
        return em.createQuery("select p.idHash from Person p where p.id = :id", String.class)
                .setParameter("id", person)
                .getSingleResult();
    }
}
