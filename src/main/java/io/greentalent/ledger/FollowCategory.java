package io.greentalent.ledger;

import io.greentalent.offerings.CategoryChanged;
import io.greentalent.shared.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Objects;

/**
 * Keeps person-times under the category of their enrolments (随类别更正更新), in the transaction that corrects it. Refuses where
 * one is counted: the ledger's entry names the former category, so the count is taken back first.
 */
@ApplicationScoped
class FollowCategory {
    @Inject
    EntityManager em;

    void follow(@Observes CategoryChanged event) {
        em.flush();
        var ids = event.categories().keySet().stream().sorted().toList();
        for (var batch : Batches.of(ids)) {
            em.createQuery("select p from PersonTime p where p.enrolmentId in :ids order by p.id", PersonTime.class)
                    .setParameter("ids", batch)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList()
                    .forEach(p ->
                            p.under(Objects.requireNonNull(event.categories().get(p.enrolmentId()))
                                    .name()));
        }
    }
}
