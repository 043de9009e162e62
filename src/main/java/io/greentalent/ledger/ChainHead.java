package io.greentalent.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where an offering's chain stands (链头); whoever appends holds this row's lock. */
@Entity
@Table(name = "chain_head")
class ChainHead {
    @Id
    @Column(name = "offering_id", nullable = false, updatable = false)
    private long offeringId;

    @Column(nullable = false)
    private long length;

    @Column(nullable = false)
    private String hash = "";

    protected ChainHead() {}

    Tip tip() {
        return new Tip(offeringId, length, hash);
    }

    /** Goes on to that link, which follows the present tip. */
    void advance(Link link) {
        if (link.chainSeq() != length + 1 || !link.previousHash().equals(hash)) {
            throw new IllegalArgumentException("the link does not follow the head");
        }
        length = link.chainSeq();
        hash = link.hash();
    }
}
