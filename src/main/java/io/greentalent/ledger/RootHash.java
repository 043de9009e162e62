package io.greentalent.ledger;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * What a daily root covers (每日根哈希): one running SHA-256 over the root before it and every chain's offering, length
 * and hash, by offering id. A plain running hash and no tree: all heads of a day are kept, so a tree's short proofs would
 * serve nobody.
 */
final class RootHash {
    private RootHash() {}

    /**
     * @param previousRoot the root signed before this one, empty for the first: a root taken out in between shows
     * @param tips by offering id
     */
    static String of(String previousRoot, LocalDate day, List<Tip> tips) {
        var text =
                new Canonical("greentalent root 1").with(previousRoot).with(day).with(tips.size());
        for (Tip tip : tips) {
            text.with(tip.offeringId()).with(tip.length()).with(tip.hash());
        }
        return text.hash();
    }

    /** What is signed for that root. */
    static byte[] message(LocalDate day, long chains, long entries, String root) {
        return new Canonical("greentalent signed root 1")
                .with(day)
                .with(chains)
                .with(entries)
                .with(root)
                .hash()
                .getBytes(StandardCharsets.US_ASCII);
    }
}
