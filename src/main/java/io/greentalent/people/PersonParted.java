package io.greentalent.people;

/**
 * Synchronous event, fired in the transaction that undoes a merge (撤销合并): the rooms put back what they moved, in the same
 * order, and refuse where that is not possible any more.
 *
 * @param from a person of its own again
 * @param into who was the survivor
 */
public record PersonParted(long from, long into, long mergeId) {}
