package io.greentalent.ledger;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The person-times that somebody picked from an offering's list (所选人次), locked until the transaction ends. */
@ApplicationScoped
class Selection {
    @Inject
    EntityManager em;

    /** By id. Throws {@link NotFound} where one is not of that offering or not in scope, and refuses an empty selection. */
    List<PersonTime> locked(Scope scope, long offeringId, Collection<Long> ids) {
        if (ids.isEmpty()) {
            throw Problem.of("ledger.selection.empty");
        }
        long college = Reach.college(scope);
        var rows = em.createQuery(
                        "select p from PersonTime p where p.offeringId = :offering and p.id in :ids"
                                + " and (:college = 0L or p.collegeId = :college) order by p.id",
                        PersonTime.class)
                .setParameter("offering", offeringId)
                .setParameter("ids", ids)
                .setParameter("college", college)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        var missing = new TreeSet<>(ids);
        missing.removeAll(rows.stream().map(PersonTime::id).collect(Collectors.toSet()));
        if (!missing.isEmpty()) {
            throw new NotFound("personTime", missing.first());
        }
        return rows;
    }

    /** One alone; its offering is read first, since the chain is locked before its person-times. */
    PersonTime locked(long id) {
        return locked(Scope.all(), offeringOf(id), List.of(id)).getFirst();
    }

    /** The offering of that person-time. Throws {@link NotFound}. */
    long offeringOf(long id) {
        return em.createQuery("select p.offeringId from PersonTime p where p.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("personTime", id));
    }
}
