package io.greentalent.ledger;

/**
 * How far a chain goes and the hash it ends with (链头): as kept beside the chain, or as a signed root saw it.
 *
 * @param length number of entries; with none, the hash is {@link Chain#genesis}
 */
public record Tip(long offeringId, long length, String hash) {
    static Tip start(long offeringId) {
        return new Tip(offeringId, 0, Chain.genesis(offeringId));
    }
}
