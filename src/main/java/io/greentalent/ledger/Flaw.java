package io.greentalent.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the ledger (验链发现).
 *
 * @param offeringId whose chain, 0 for a root
 * @param chainSeq the entry's place, 0 where the whole chain or a root is meant
 * @param day the signed root that shows it; null where the chain itself or its kept head does
 */
public record Flaw(
        Kind kind, long offeringId, long chainSeq, @Nullable LocalDate day) {
    /** What is wrong, as far as it can be told from what is left. */
    public enum Kind {
        /** The entry does not fit its hash, or the next entry follows another hash than the one it bears. */
        ALTERED,
        /** The entry was never appended here: the others close up without it, or it stands behind the head. */
        INSERTED,
        /** The entry fits its hash at another place of the chain only. */
        SWAPPED,
        /** An entry is missing between others. */
        REMOVED,
        /** Entries are missing at the end: the chain is shorter than its head or than a signed root saw it. */
        CUT,
        /** Nothing is left of a chain that its head or a signed root knows. */
        DELETED,
        /** The chain may be sound in itself, but is not the one that its head or a signed root saw. */
        RECOMPUTED,
        /** The root is not signed by our key over what it lists, or does not follow the root before it. */
        SIGNATURE
    }

    /** The message key that says so in words. */
    public String key() {
        return "ledger.flaw." + kind;
    }
}
