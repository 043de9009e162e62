package io.greentalent.offerings;

import io.greentalent.shared.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes back enrolments that a roster made by mistake, as if they had never been (撤销入班), unless something rests on them. For
 * the rosters' use cases: runs in their transaction and asks for no role.
 */
@ApplicationScoped
public class Unenrol {
    /** A check-in or a mark is evidence, absent or present; so is the operator's word. Marks belong to a higher room. */
    private static final String TRACES = "(exists (select 1 from check_in c where c.enrolment_id = e.id)"
            + " or exists (select 1 from mark m where m.enrolment_id = e.id))";

    private static final String EVIDENCE = "(e.vouched = true or " + TRACES + ")";

    @Inject
    EntityManager em;

    @Inject
    Seats seats;

    @Inject
    EvidenceNews news;

    /**
     * How many of the enrolments that this roster made carry check-ins or marks, those left out for whom another roster stands:
     * they stay in any case.
     */
    public long withEvidence(long reportId) {
        em.flush();
        return ((Number) em.createNativeQuery(
                                "select count(*) from enrolment e where e.roster_report_id = ? and e.vouched = false and "
                                        + TRACES)
                        .setParameter(1, reportId)
                        .getSingleResult())
                .longValue();
    }

    /**
     * Removes those that carry no evidence, gives their seats back and tells the rooms above, who find them gone.
     *
     * @return the ids of those that are gone
     */
    public Set<Long> remove(Collection<Long> enrolmentIds) {
        em.flush();
        var gone = new HashSet<Long>();
        var freed = new TreeMap<Long, Integer>();
        for (var batch : Batches.of(new TreeSet<>(enrolmentIds))) {
            removeBatch(batch, gone, freed);
        }
        freed.forEach(seats::release);
        news.of(gone);
        return gone;
    }

    private void removeBatch(List<Long> ids, Set<Long> gone, TreeMap<Long, Integer> freed) {
        lock(ids);
        var bare = new ArrayList<Long>();
        for (Object row : with(
                        em.createNativeQuery("select e.id, e.offering_id, e.state from enrolment e where e.id in ("
                                + marks(ids) + ") and not " + EVIDENCE),
                        ids)
                .getResultList()) {
            var columns = (Object[]) row;
            bare.add(((Number) columns[0]).longValue());
            if (Enrolment.State.ENROLLED.name().equals(columns[2])) {
                freed.merge(((Number) columns[1]).longValue(), 1, Integer::sum);
            }
        }
        if (!bare.isEmpty()) {
            with(em.createNativeQuery("delete from enrolment where id in (" + marks(bare) + ")"), bare)
                    .executeUpdate();
            gone.addAll(bare);
        }
    }

    /** First, in a statement of its own: whoever is just recording evidence for one of them is waited for, and then seen. */
    private void lock(List<Long> ids) {
        with(
                        em.createNativeQuery(
                                "select id from enrolment where id in (" + marks(ids) + ") order by id for update"),
                        ids)
                .getResultList();
    }

    private static String marks(List<Long> ids) {
        return String.join(", ", Collections.nCopies(ids.size(), "?"));
    }

    private static Query with(Query query, List<Long> ids) {
        int at = 1;
        for (Long id : ids) {
            query.setParameter(at++, id);
        }
        return query;
    }
}
