package io.greentalent.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Which entries a list holds (台账记录条件); 0 and null do not limit.
 *
 * @param days of completion
 */
public record EntryFilter(
        long offering, long college, long course, long personTime, PersonTimeFilter.@Nullable Days days) {}
