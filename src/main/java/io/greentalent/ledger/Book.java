package io.greentalent.ledger;

import static java.util.stream.Collectors.toSet;

import io.greentalent.people.Survivors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/**
 * The one way into the ledger (记账): entries, chain head, heads and what they change of the sums in the caller's transaction, under the
 * lock of the offering's chain. Locks are always taken in the order chain, person-times, persons, sums.
 */
@ApplicationScoped
class Book {
    @Inject
    EntityManager em;

    @Inject
    Heads heads;

    @Inject
    Survivors survivors;

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
        heads.add(forSurvivors(postings), changes);
        changes.write(em);
    }

    /** A count that is taken back names the person whom its entry named; heads are those of whom that is now. */
    private List<Posting> forSurvivors(List<Posting> postings) {
        var found = survivors.of(postings.stream().map(Posting::personId).collect(toSet()));
        return found.isEmpty()
                ? postings
                : postings.stream()
                        .map(p -> p.of(found.getOrDefault(p.personId(), p.personId())))
                        .toList();
    }
}
