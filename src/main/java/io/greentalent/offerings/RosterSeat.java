package io.greentalent.offerings;

import org.jspecify.annotations.Nullable;

/**
 * A person whom a roster puts on an offering (名册行入班).
 *
 * @param rowId the roster's row, by which the result is told
 * @param reportId the roster
 * @param classGroupId null where the roster names no class
 */
public record RosterSeat(
        long rowId,
        long reportId,
        long offeringId,
        long personId,
        Category category,
        @Nullable Long classGroupId) {}
