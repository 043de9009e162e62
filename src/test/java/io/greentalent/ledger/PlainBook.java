package io.greentalent.ledger;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;

/** Enters the same entries without chain, heads and sums: what the benchmark holds the ledger against. */
@Alternative
@Priority(1)
@ApplicationScoped
class PlainBook extends Book {
    private static final String NO_HASH = "0".repeat(64);
    private final ThreadLocal<Long> offering = new ThreadLocal<>();

    @Override
    ChainHead lock(long offeringId) {
        offering.set(offeringId);
        return new ChainHead();
    }

    @Override
    void post(ChainHead chain, List<Posting> postings, Hand hand) {
        for (Posting p : postings) {
            em.persist(new LedgerEntry(new Link(
                    offering.get(),
                    p.personTimeId(),
                    p.personTimeId(),
                    p.seq(),
                    p.sign(),
                    p.personId(),
                    p.courseId(),
                    p.collegeId(),
                    p.category(),
                    p.completedOn(),
                    p.ruleNumber(),
                    p.reason(),
                    hand.by(),
                    hand.name(),
                    hand.at(),
                    NO_HASH,
                    NO_HASH)));
        }
        em.flush();
    }
}
