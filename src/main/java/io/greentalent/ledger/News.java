package io.greentalent.ledger;

import io.greentalent.offerings.Offering;
import io.greentalent.shared.ChangeFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Tells the change feed what was decided, by the offering's number and how many it were (动态). */
@ApplicationScoped
class News {
    @Inject
    EntityManager em;

    @Inject
    ChangeFeed feed;

    /** @param kind the message key, whose {@code {0}} is the offering's number with the count */
    void tell(String kind, long offeringId, long collegeId, int count) {
        var offering = em.find(Offering.class, offeringId);
        String number = offering == null ? "" : offering.number() + " · ";
        feed.append(kind, offeringId, collegeId, number + count);
    }
}
