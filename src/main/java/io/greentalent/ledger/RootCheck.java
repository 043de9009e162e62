package io.greentalent.ledger;

import io.greentalent.ledger.ChainCheck.Seen;
import io.greentalent.ledger.Flaw.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** Names roots that are not what was signed, and gathers what the sound ones saw of each chain (验签名根). */
final class RootCheck {
    private final SignedRoots roots;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Map<Long, List<Seen>> seen = new HashMap<>();
    private long count;

    /** @param missing the days whose root is remembered, but not among these */
    RootCheck(SignedRoots roots, Function<List<LedgerRoot>, List<LocalDate>> missing) {
        this.roots = roots;
        var all = roots.all();
        check(all);
        missing.apply(all).forEach(this::missing);
    }

    /** Once for a day, however it shows. */
    private void missing(LocalDate day) {
        var flaw = new Flaw(Kind.SIGNATURE, 0, 0, day);
        if (!flaws.contains(flaw)) {
            flaws.add(flaw);
        }
    }

    List<Flaw> flaws() {
        return flaws;
    }

    /** How many roots there are. */
    long count() {
        return count;
    }

    /** What sound roots saw of chains, oldest first; a chain that did not change between two roots is named once. */
    Map<Long, List<Seen>> seen() {
        return seen;
    }

    private void check(List<LedgerRoot> all) {
        var unsigned = new TreeSet<>(roots.daysOfHeads());
        String previous = "";
        for (LedgerRoot root : all) {
            unsigned.remove(root.day());
            var tips = roots.heads(root.day());
            if (sound(root, previous, tips)) {
                tips.forEach(tip -> note(new Seen(root.day(), tip)));
            } else {
                flaws.add(new Flaw(Kind.SIGNATURE, 0, 0, root.day()));
            }
            previous = root.root();
            count++;
        }
        unsigned.forEach(day -> flaws.add(new Flaw(Kind.SIGNATURE, 0, 0, day)));
    }

    private boolean sound(LedgerRoot root, String previous, List<Tip> tips) {
        return root.root().equals(RootHash.of(previous, root.day(), tips))
                && root.chains() == tips.size()
                && root.entries() == tips.stream().mapToLong(Tip::length).sum()
                && roots.signed(root);
    }

    private void note(Seen now) {
        var earlier = seen.computeIfAbsent(now.tip().offeringId(), k -> new ArrayList<>());
        if (earlier.isEmpty() || !earlier.getLast().tip().equals(now.tip())) {
            earlier.add(now);
        }
    }
}
