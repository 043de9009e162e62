package io.greentalent.offerings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Set;

/** Tells the rooms above whose evidence changed (证据变化): once for all that a use case did, nothing for nothing. */
@ApplicationScoped
public class EvidenceNews {
    @Inject
    EntityManager em;

    @Inject
    Event<EvidenceChanged> event;

    /** These enrolments'. */
    public void of(Collection<Long> enrolmentIds) {
        if (!enrolmentIds.isEmpty()) {
            em.flush();
            event.fire(new EvidenceChanged(Set.copyOf(enrolmentIds)));
        }
    }

    /** Everybody's on that offering, the withdrawn too: its sessions or its state changed. */
    public void ofAllOn(long offeringId) {
        of(em.createQuery("select e.id from Enrolment e where e.offeringId = :offering", Long.class)
                .setParameter("offering", offeringId)
                .getResultList());
    }
}
