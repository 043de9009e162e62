package io.greentalent.people;

/**
 * Synchronous event, fired in the transaction that found two persons to be one (人员合并). Each room mends its own rows in
 * the order of {@link MergeOrder} and keeps in the {@link MergeTrace} what is needed to put them back.
 *
 * @param from who was found to be the other: an alias from now on
 * @param into the survivor
 */
public record PersonMerged(long from, long into, long mergeId) {}
