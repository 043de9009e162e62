package io.greentalent.ledger;

import io.greentalent.ledger.Flaw.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names what is wrong with one chain (验链). Pure. The links themselves are read by {@link ChainPlaces}; what they can't
 * show (a tail cut off, a chain written anew) is shown by the kept head and by the signed roots.
 */
final class ChainCheck {
    private final long offeringId;
    private final List<Link> links;
    private final List<Flaw> flaws = new ArrayList<>();

    private ChainCheck(long offeringId, List<Link> links) {
        this.offeringId = offeringId;
        this.links = links;
    }

    /**
     * What a root with a valid signature saw of the chain.
     *
     * @param day the first day on which a root saw it so
     */
    record Seen(LocalDate day, Tip tip) {}

    /**
     * @param links all entries of the offering by their place
     * @param head as kept beside the chain, null where there is none
     * @param seen what signed roots saw, oldest first
     */
    static List<Flaw> of(long offeringId, List<Link> links, @Nullable Tip head, List<Seen> seen) {
        var check = new ChainCheck(offeringId, links);
        if (links.isEmpty()) {
            check.empty(head, seen);
        } else {
            check.whole(head == null ? Tip.start(offeringId) : head, seen);
        }
        return List.copyOf(check.flaws);
    }

    private void empty(@Nullable Tip head, List<Seen> seen) {
        var witness = seen.stream().filter(s -> s.tip().length() > 0).findFirst();
        if (witness.isPresent()) {
            add(Kind.DELETED, 0, witness.get().day());
        } else if (head != null && head.length() > 0) {
            add(Kind.DELETED, 0, null);
        }
    }

    private void whole(Tip head, List<Seen> seen) {
        var places = new ChainPlaces(offeringId, links, expected(head, seen), vouched(head, seen));
        flaws.addAll(places.flaws());
        long length = places.length();
        if (length > head.length()) {
            add(Kind.INSERTED, head.length() + 1, null);
        }
        shorter(length, head, seen);
        var hashes = hashes();
        if (head.length() > 0 && head.length() <= length && !hashes.contains(head.hash())) {
            add(Kind.RECOMPUTED, head.length(), null);
        }
        seen.stream()
                .filter(s -> s.tip().length() <= length)
                .filter(s -> !hashes.contains(s.tip().hash()))
                .findFirst()
                .ifPresent(s -> add(Kind.RECOMPUTED, s.tip().length(), s.day()));
    }

    private void shorter(long length, Tip head, List<Seen> seen) {
        var witness = seen.stream().filter(s -> s.tip().length() > length).findFirst();
        if (witness.isPresent()) {
            add(Kind.CUT, length + 1, witness.get().day());
        } else if (head.length() > length) {
            add(Kind.CUT, length + 1, null);
        }
    }

    private static long expected(Tip head, List<Seen> seen) {
        return seen.stream().mapToLong(s -> s.tip().length()).reduce(head.length(), Math::max);
    }

    private static Set<String> vouched(Tip head, List<Seen> seen) {
        var hashes = seen.stream().map(s -> s.tip().hash()).collect(Collectors.toCollection(HashSet::new));
        hashes.add(head.hash());
        return hashes;
    }

    /** Hashes that links bear or follow: one of an altered entry is still known from the entry after it. */
    private Set<String> hashes() {
        var hashes = new HashSet<String>();
        hashes.add(Chain.genesis(offeringId));
        for (Link link : links) {
            hashes.add(link.hash());
            hashes.add(link.previousHash());
        }
        return hashes;
    }

    private void add(Kind kind, long chainSeq, @Nullable LocalDate day) {
        flaws.add(new Flaw(kind, offeringId, chainSeq, day));
    }
}
