package io.greentalent.offerings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * Counts the seats of an offering (名额) by conditional updates, so that the last one goes to one person only. An
 * {@link Offering} read before keeps showing the old number.
 */
@ApplicationScoped
class Seats {
    @Inject
    EntityManager em;

    /** Takes a seat if one is free; false when the offering is full or closed. */
    boolean take(long offeringId) {
        return update(
                        "seats_taken = seats_taken + 1 where id = ?1 and seats_taken < capacity and closed_at is null",
                        offeringId)
                == 1;
    }

    /** Adds that many seats, above the capacity too: who is on the college's list sits there already. */
    void add(long offeringId, int seats) {
        update("seats_taken = seats_taken + " + seats + " where id = ?1", offeringId);
    }

    /** Gives seats back. */
    void release(long offeringId, int seats) {
        update("seats_taken = seats_taken - " + seats + " where id = ?1", offeringId);
    }

    private int update(String change, long offeringId) {
        em.flush();
        return em.createNativeQuery("update offering set " + change)
                .setParameter(1, offeringId)
                .executeUpdate();
    }
}
