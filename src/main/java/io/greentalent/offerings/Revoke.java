package io.greentalent.offerings;

import io.greentalent.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Set;

/**
 * Takes persons off their offerings who should never have been on them, with what was counted of them (除名). For the
 * rosters' use cases: runs in their transaction and asks for no role.
 */
@ApplicationScoped
public class Revoke {
    @Inject
    EntityManager em;

    @Inject
    Withdraw withdraw;

    @Inject
    Event<Revoked> event;

    /** By the decision of that operator, with one reason (1 to 200 characters). */
    public void all(Collection<Long> enrolmentIds, Caller by, String reason) {
        if (enrolmentIds.isEmpty()) {
            return;
        }
        em.flush();
        // First the ledger: its chains are locked before the person-times that follow the withdrawal.
        event.fire(new Revoked(Set.copyOf(enrolmentIds), by.accountId(), by.name(), reason));
        withdraw.all(enrolmentIds, reason);
    }
}
