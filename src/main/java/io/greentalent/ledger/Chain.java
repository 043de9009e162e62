package io.greentalent.ledger;

/**
 * The hash chain of one offering (哈希链): each entry's SHA-256 covers all that it says, its place, and the hash before it,
 * so that no entry can be changed, added, moved or taken out without every later hash changing.
 */
public final class Chain {
    private Chain() {}

    /** What the first entry of that offering follows; other offerings begin with other hashes, so no chain fits another. */
    public static String genesis(long offeringId) {
        return new Canonical("greentalent chain 1").with(offeringId).hash();
    }

    /** The hash that the link should bear. */
    public static String hash(Link link) {
        return hash(link, link.chainSeq());
    }

    /** The hash that the link would bear at another place of its chain. */
    static String hash(Link link, long chainSeq) {
        return new Canonical("greentalent entry 1")
                .with(link.previousHash())
                .with(link.offeringId())
                .with(chainSeq)
                .with(link.personTimeId())
                .with(link.seq())
                .with(link.sign())
                .with(link.personId())
                .with(link.courseId())
                .with(link.collegeId())
                .with(link.category())
                .with(link.completedOn())
                .with(link.ruleNumber())
                .with(link.reason())
                .with(link.enteredBy())
                .with(link.enteredByName())
                .with(link.enteredAt())
                .hash();
    }

    /** The link that follows that tip. */
    static Link next(Tip tip, Posting what, Hand hand) {
        var open = link(tip, what, hand, "");
        return link(tip, what, hand, hash(open));
    }

    private static Link link(Tip tip, Posting what, Hand hand, String hash) {
        return new Link(
                tip.offeringId(),
                tip.length() + 1,
                what.personTimeId(),
                what.seq(),
                what.sign(),
                what.personId(),
                what.courseId(),
                what.collegeId(),
                what.category(),
                what.completedOn(),
                what.ruleNumber(),
                what.reason(),
                hand.by(),
                hand.name(),
                hand.at(),
                tip.hash(),
                hash);
    }
}
