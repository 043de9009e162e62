package io.greentalent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/**
 * The one way into the ledger (记账): entries, chain head and what they change of the sum of entries in the caller's transaction,
 * under the lock of the offering's chain. Locks are always taken in the order chain, person-times, persons, sums.
 */
@ApplicationScoped
class Book {
    @Inject
    EntityManager em;

    /**
     * The offering's chain, locked until the transaction ends. The insert itself takes the exclusive lock: one that only
     * ignored an existing row would leave a shared lock on MySQL, which two writers cannot both raise.
     */
    ChainHead lock(long offeringId) {
        em.createNativeQuery("insert into chain_head (offering_id, length, hash) values (?, 0, ?)"
                        + " on duplicate key update length = length")
                .setParameter(1, offeringId)
                .setParameter(2, Chain.genesis(offeringId))
                .executeUpdate();
        return em.find(ChainHead.class, offeringId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Appends to a locked chain, in the order given; a person stands in it once, as an offering has a person once. */
    void post(ChainHead chain, List<Posting> postings, Hand hand) {
        for (Posting posting : postings) {
            var link = Chain.next(chain.tip(), posting, hand);
            em.persist(new LedgerEntry(link));
            chain.advance(link);
        }
        em.flush();
        var changes = new Changes();
        postings.forEach(p -> changes.add(p.counted(), p.sign()));
        changes.write(em);
    }
}
