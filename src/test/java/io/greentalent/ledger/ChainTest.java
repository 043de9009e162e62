package io.greentalent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.greentalent.ledger.ChainCheck.Seen;
import io.greentalent.ledger.Flaw.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final long OFFERING = 42;
    private static final LocalDate SIGNED = LocalDate.of(2026, 11, 1);
    private static final Hand HAND = new Hand(7, "Wen Lan", LocalDateTime.of(2026, 11, 2, 9, 0, 0, 123_456_000));

    private static Posting posting(long person) {
        return new Posting(
                person, 1, 1, person, 5, 3, "STUDENT", LocalDate.of(2026, 10, 30), 1, "ledger.reason.verified");
    }

    private static List<Link> chain(int length) {
        var links = new ArrayList<Link>();
        var tip = Tip.start(OFFERING);
        for (int i = 1; i <= length; i++) {
            var link = Chain.next(tip, posting(100 + i), HAND);
            links.add(link);
            tip = new Tip(OFFERING, i, link.hash());
        }
        return links;
    }

    private static Tip tip(List<Link> links) {
        return new Tip(OFFERING, links.size(), links.getLast().hash());
    }

    private static List<Flaw> check(List<Link> links, @Nullable Tip head, Tip... signed) {
        var seen = new ArrayList<Seen>();
        for (Tip tip : signed) {
            seen.add(new Seen(SIGNED, tip));
        }
        return ChainCheck.of(OFFERING, links, head, seen);
    }

    private static Flaw found(Kind kind, long chainSeq) {
        return new Flaw(kind, OFFERING, chainSeq, null);
    }

    private static Flaw foundBySigned(Kind kind, long chainSeq) {
        return new Flaw(kind, OFFERING, chainSeq, SIGNED);
    }

    private static Link numbered(Link l, long chainSeq) {
        return changed(l, chainSeq, l.personId(), l.previousHash(), l.hash());
    }

    private static Link of(Link l, long person) {
        return changed(l, l.chainSeq(), person, l.previousHash(), l.hash());
    }

    private static Link hashed(Link l) {
        return changed(l, l.chainSeq(), l.personId(), l.previousHash(), Chain.hash(l));
    }

    private static Link changed(Link l, long chainSeq, long person, String previous, String hash) {
        return new Link(
                l.offeringId(),
                chainSeq,
                l.personTimeId(),
                l.seq(),
                l.sign(),
                person,
                l.courseId(),
                l.collegeId(),
                l.category(),
                l.completedOn(),
                l.ruleNumber(),
                l.reason(),
                l.enteredBy(),
                l.enteredByName(),
                l.enteredAt(),
                previous,
                hash);
    }

    /** The chain with one person exchanged at that place and every hash from there on made to fit. */
    private static List<Link> recomputed(List<Link> links, int place) {
        var anew = new ArrayList<Link>();
        String previous = Chain.genesis(OFFERING);
        for (Link l : links) {
            var fitting = changed(l, l.chainSeq(), l.chainSeq() == place ? 999 : l.personId(), previous, "");
            anew.add(hashed(fitting));
            previous = anew.getLast().hash();
        }
        return anew;
    }

    @Test
    void aSoundChainHasNoFlaws() {
        var links = chain(5);
        assertEquals(List.of(), check(links, tip(links), tip(links.subList(0, 3)), tip(links)));
    }

    @Test
    void aChainThatWasNeverBegunHasNoFlaws() {
        assertEquals(List.of(), check(List.of(), null));
        assertEquals(List.of(), check(List.of(), Tip.start(OFFERING)));
    }

    @Test
    void aChangedFieldChangesTheHash() {
        var link = chain(1).getFirst();
        assertNotEquals(Chain.hash(link), Chain.hash(of(link, 102)));
        assertNotEquals(Chain.hash(link), Chain.hash(numbered(link, 2)));
    }

    @Test
    void fieldsThatMeetAtAnotherPointDoNotMakeTheSameHash() {
        assertNotEquals(
                new Canonical("k").with("ab").with("c").hash(),
                new Canonical("k").with("a").with("bc").hash());
        assertNotEquals(
                new Canonical("k").with("1:a").hash(),
                new Canonical("k").with("1").with("a").hash());
    }

    @Test
    void everyOfferingBeginsWithAnotherHash() {
        assertNotEquals(Chain.genesis(1), Chain.genesis(2));
    }

    @Test
    void theHashOfAKnownEntryNeverChanges() {
        // Hashes that stand in signed roots must stay computable for ten years: this value may never be edited.
        assertEquals(
                "0bfb845fdbbd996b3005f0a1b8fb9fb8232b51af24c074475dd511738e9ab1fd",
                chain(1).getFirst().hash());
    }

    @Test
    void anAlteredEntryIsNamed() {
        var links = chain(5);
        var head = tip(links);
        links.set(2, of(links.get(2), 999));
        assertEquals(List.of(found(Kind.ALTERED, 3)), check(links, head, head));
    }

    @Test
    void anAlteredEntryWithItsOwnHashMadeToFitIsNamed() {
        var links = chain(5);
        var head = tip(links);
        links.set(2, hashed(of(links.get(2), 999)));
        assertEquals(List.of(found(Kind.ALTERED, 3)), check(links, head, head));
    }

    @Test
    void anAlteredFirstAndLastEntryAreNamed() {
        var links = chain(5);
        var head = tip(links);
        links.set(0, of(links.get(0), 999));
        links.set(4, of(links.get(4), 999));
        assertEquals(List.of(found(Kind.ALTERED, 1), found(Kind.ALTERED, 5)), check(links, head, head));
    }

    @Test
    void anEntryPutInBetweenIsNamed() {
        var links = chain(4);
        var head = tip(links);
        var forged = changed(links.get(2), 3, 999, links.get(1).hash(), "");
        links.add(2, hashed(forged));
        links.set(3, numbered(links.get(3), 4));
        links.set(4, numbered(links.get(4), 5));
        assertEquals(List.of(found(Kind.INSERTED, 3)), check(links, head, head));
    }

    @Test
    void anEntryPutInWithoutAFittingHashIsNamed() {
        var links = chain(4);
        var head = tip(links);
        links.add(2, changed(links.get(2), 3, 999, links.get(1).hash(), "00"));
        links.set(3, numbered(links.get(3), 4));
        links.set(4, numbered(links.get(4), 5));
        assertEquals(List.of(found(Kind.INSERTED, 3)), check(links, head));
    }

    @Test
    void anEntryBehindTheHeadIsInserted() {
        var links = chain(3);
        var head = tip(links);
        links.add(Chain.next(head, posting(999), HAND));
        assertEquals(List.of(found(Kind.INSERTED, 4)), check(links, head, head));
        links.set(3, of(links.get(3), 998));
        assertEquals(List.of(found(Kind.INSERTED, 4)), check(links, head, head));
    }

    @Test
    void swappedEntriesAreNamed() {
        var links = chain(6);
        var head = tip(links);
        var second = links.get(1);
        links.set(1, numbered(links.get(4), 2));
        links.set(4, numbered(second, 5));
        assertEquals(List.of(found(Kind.SWAPPED, 2), found(Kind.SWAPPED, 5)), check(links, head, head));
    }

    @Test
    void swappedNeighboursAreNamed() {
        var links = chain(3);
        var head = tip(links);
        var first = links.get(0);
        links.set(0, numbered(links.get(1), 1));
        links.set(1, numbered(first, 2));
        assertEquals(List.of(found(Kind.SWAPPED, 1), found(Kind.SWAPPED, 2)), check(links, head, head));
    }

    @Test
    void anEntryTakenOutIsNamedWithOrWithoutRenumbering() {
        var links = chain(5);
        var head = tip(links);
        links.remove(1);
        assertEquals(List.of(found(Kind.REMOVED, 2)), check(links, head, head));
        for (int i = 1; i < links.size(); i++) {
            links.set(i, numbered(links.get(i), i + 1));
        }
        assertEquals(List.of(found(Kind.REMOVED, 2)), check(links, head, head));
    }

    @Test
    void aCutTailIsNamed() {
        var links = chain(5);
        var head = tip(links);
        assertEquals(List.of(found(Kind.CUT, 4)), check(links.subList(0, 3), head));
    }

    @Test
    void aTailCutTogetherWithItsHeadIsNamedByTheSignedRoot() {
        var links = chain(5);
        var rest = links.subList(0, 3);
        assertEquals(List.of(foundBySigned(Kind.CUT, 4)), check(rest, tip(rest), tip(links)));
    }

    @Test
    void aDeletedChainIsNamed() {
        var links = chain(5);
        assertEquals(List.of(found(Kind.DELETED, 0)), check(List.of(), tip(links)));
        assertEquals(List.of(foundBySigned(Kind.DELETED, 0)), check(List.of(), null, tip(links)));
    }

    @Test
    void aRecomputedChainIsNamedByItsHead() {
        var links = chain(5);
        assertEquals(List.of(found(Kind.RECOMPUTED, 5)), check(recomputed(links, 2), tip(links)));
    }

    @Test
    void aChainRecomputedTogetherWithItsHeadIsNamedByTheSignedRoot() {
        var links = chain(5);
        var anew = recomputed(links, 2);
        var signed = tip(links.subList(0, 4));
        assertEquals(List.of(foundBySigned(Kind.RECOMPUTED, 4)), check(anew, tip(anew), signed));
    }

    @Test
    void twoKindsInOneChainAreBothNamed() {
        var links = chain(6);
        links.set(1, of(links.get(1), 999));
        var head = tip(chain(6));
        assertEquals(List.of(found(Kind.ALTERED, 2), found(Kind.CUT, 6)), check(links.subList(0, 5), head));
    }

    @Test
    void aRootCoversTheRootBeforeItAndEveryHead() {
        var tips = List.of(new Tip(1, 2, "aa"), new Tip(2, 1, "bb"));
        var root = RootHash.of("", SIGNED, tips);
        assertNotEquals(root, RootHash.of("cc", SIGNED, tips));
        assertNotEquals(root, RootHash.of("", SIGNED, tips.subList(0, 1)));
        assertNotEquals(root, RootHash.of("", SIGNED, List.of(new Tip(1, 3, "aa"), new Tip(2, 1, "bb"))));
    }

    /** Written behind the entry before it with a hash that fits its place: only what follows tells which of them is genuine. */
    @Test
    void ofTwoEntriesForOnePlaceTheOneThatOthersFollowIsGenuine() {
        var links = chain(4);
        var head = tip(links);
        var forged = hashed(changed(links.get(2), 3, 999, links.get(1).hash(), ""));
        links.add(3, numbered(forged, 4));
        links.set(4, numbered(links.get(4), 5));
        assertEquals(List.of(found(Kind.INSERTED, 4)), check(links, head, head));
    }

    /** The last entry is followed by none: the head and the signed roots vouch for it. */
    @Test
    void ofTwoLastEntriesTheOneThatTheHeadNamesIsGenuine() {
        var links = chain(3);
        var head = tip(links);
        var forged = hashed(changed(links.get(2), 3, 999, links.get(1).hash(), ""));
        links.add(2, forged);
        links.set(3, numbered(links.get(3), 4));
        assertEquals(List.of(found(Kind.INSERTED, 3)), check(links, head));
        assertEquals(List.of(found(Kind.INSERTED, 3)), check(links, head, head));
    }

    @Test
    void aChainThatBeginsWithAnotherHashIsNamed() {
        var links = chain(2);
        var first = links.getFirst();
        links.set(0, hashed(changed(first, 1, first.personId(), Chain.genesis(OFFERING + 1), "")));
        assertEquals(
                List.of(found(Kind.ALTERED, 1), found(Kind.ALTERED, 1)),
                check(links, new Tip(OFFERING, 2, links.getLast().hash())));
    }

    @Test
    void aRootThatSawNothingYetIsNoWitness() {
        var start = Tip.start(OFFERING);
        assertEquals(List.of(), check(List.of(), null, start));
        assertEquals(List.of(found(Kind.DELETED, 0)), check(List.of(), tip(chain(1)), start));
    }

    @Test
    void theLengthThatASignedRootSawIsExpectedWhateverTheHeadSays() {
        var links = chain(5);
        var whole = tip(links);
        links.set(4, of(links.get(4), 999));
        assertEquals(
                List.of(found(Kind.ALTERED, 5), found(Kind.INSERTED, 5), foundBySigned(Kind.RECOMPUTED, 5)),
                check(links, new Tip(OFFERING, 4, links.get(3).hash()), new Tip(OFFERING, 5, "00")));
        assertEquals(List.of(found(Kind.ALTERED, 5)), check(links, whole, whole));
    }
}
