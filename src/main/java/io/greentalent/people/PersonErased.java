package io.greentalent.people;

import java.util.Collection;

/**
 * Persons are erased (人员已删除): rooms take away what they hold of them besides evidence without a name.
 *
 * @param persons the person and everybody merged into it
 * @param hashes by which rows name them
 */
public record PersonErased(Collection<Long> persons, Collection<String> hashes) {}
