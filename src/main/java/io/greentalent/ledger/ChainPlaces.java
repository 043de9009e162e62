package io.greentalent.ledger;

import io.greentalent.ledger.Flaw.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where the links of one chain were appended, whatever number they bear now (链内位置). A link's hash covers its place, so
 * a genuine link tells its own; from that follows which were moved, put in or taken out.
 */
final class ChainPlaces {
    private static final int UNKNOWN = 0;

    private final long offeringId;
    private final List<Link> links;
    private final long expected;
    private final Set<String> known;
    private final Map<Link, Long> hashedAt = new HashMap<>();
    private final TreeMap<Long, Link> placed = new TreeMap<>();
    private final List<Flaw> flaws = new ArrayList<>();

    /**
     * @param links by the number they bear
     * @param expected how long the chain is known to have been
     * @param known hashes that the head and signed roots vouch for
     */
    ChainPlaces(long offeringId, List<Link> links, long expected, Set<String> known) {
        this.offeringId = offeringId;
        this.links = links;
        this.expected = expected;
        this.known = known;
        findPlaces();
        settleGenuine();
        settleOthers();
        nameMoved();
        nameGaps();
        nameBreaks();
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /** The last place that is taken. */
    long length() {
        return placed.isEmpty() ? 0 : placed.lastKey();
    }

    private void findPlaces() {
        long shift = 0;
        for (Link link : links) {
            long place = placeOf(link, shift);
            hashedAt.put(link, place);
            if (place != UNKNOWN) {
                shift = place - link.chainSeq();
            }
        }
    }

    private long placeOf(Link link, long shift) {
        if (fits(link, link.chainSeq())) {
            return link.chainSeq();
        }
        if (fits(link, link.chainSeq() + shift)) {
            return link.chainSeq() + shift;
        }
        long reach = Math.max(expected, links.size()) + 1;
        for (long place = 1; place <= reach; place++) {
            if (fits(link, place)) {
                return place;
            }
        }
        return UNKNOWN;
    }

    private static boolean fits(Link link, long place) {
        return Chain.hash(link, place).equals(link.hash());
    }

    private long placeOf(Link link) {
        return hashedAt.getOrDefault(link, (long) UNKNOWN);
    }

    /** Of several that claim one place, the one that others follow stays. */
    private void settleGenuine() {
        var followed = links.stream().map(Link::previousHash).collect(Collectors.toSet());
        followed.addAll(known);
        links.stream()
                .filter(l -> placeOf(l) != UNKNOWN)
                .collect(Collectors.groupingBy(this::placeOf))
                .forEach((place, claimants) -> {
                    var genuine = claimants.stream()
                            .max(Comparator.<Link, Boolean>comparing(l -> followed.contains(l.hash()))
                                    .thenComparing(l -> l.chainSeq() != place))
                            .orElseThrow();
                    placed.put(place, genuine);
                    claimants.stream().filter(l -> l != genuine).forEach(l -> add(Kind.INSERTED, l.chainSeq()));
                });
    }

    /** A link that fits its hash nowhere was altered, or put in where the others close up without it. */
    private void settleOthers() {
        long shift = 0;
        for (Link link : links) {
            long place = placeOf(link);
            if (place != UNKNOWN) {
                shift = place - link.chainSeq();
            } else if (placed.putIfAbsent(link.chainSeq() + shift, link) != null) {
                add(Kind.INSERTED, link.chainSeq());
            } else if (link.chainSeq() + shift <= expected) {
                add(Kind.ALTERED, link.chainSeq());
            }
        }
    }

    /** Those whose order among the genuine ones is not the order of their numbers. */
    private void nameMoved() {
        var byPlace =
                placed.values().stream().filter(l -> placeOf(l) != UNKNOWN).toList();
        var byNumber = byPlace.stream()
                .sorted(Comparator.comparingLong(Link::chainSeq))
                .toList();
        for (int i = 0; i < byPlace.size(); i++) {
            if (byPlace.get(i) != byNumber.get(i)) {
                add(Kind.SWAPPED, byNumber.get(i).chainSeq());
            }
        }
    }

    /** One finding for each gap, at its first missing place. */
    private void nameGaps() {
        long before = 0;
        for (long place : placed.keySet()) {
            if (place > before + 1) {
                add(Kind.REMOVED, before + 1);
            }
            before = place;
        }
    }

    /** A genuine link that follows another hash: the link before it was written anew. */
    private void nameBreaks() {
        placed.forEach((place, link) -> {
            var before = placed.get(place - 1);
            if (placeOf(link) == UNKNOWN) {
                return;
            }
            if (place == 1 && !link.previousHash().equals(Chain.genesis(offeringId))) {
                add(Kind.ALTERED, link.chainSeq());
            } else if (before != null
                    && placeOf(before) != UNKNOWN
                    && !before.hash().equals(link.previousHash())) {
                add(Kind.ALTERED, before.chainSeq());
            }
        });
    }

    private void add(Kind kind, long chainSeq) {
        flaws.add(new Flaw(kind, offeringId, chainSeq, null));
    }
}
