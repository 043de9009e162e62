package io.greentalent.ledger;

import io.greentalent.ledger.PersonTime.State;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One person-time that the recount sees otherwise (重新计数差异).
 *
 * @param personTimeId 0 where there is none
 * @param state null where there is none
 * @param keptDay the day of completion as kept
 * @param evidenceDay the day that the evidence gives
 */
public record Difference(
        Kind kind,
        long personTimeId,
        long enrolmentId,
        long offeringId,
        long personId,
        @Nullable State state,
        @Nullable LocalDate keptDay,
        @Nullable LocalDate evidenceDay) {
    /** How the two differ. */
    public enum Kind {
        /** It counts, or waits to, but the evidence does not meet the rule. */
        LOST,
        /** It counts, or waits to, but the evidence gives another day of completion. */
        MOVED,
        /** The evidence meets the rule, but the person-time is a candidate, or there is none. */
        UNSEEN
    }

    /** The message key that says so in words. */
    public String key() {
        return "ledger.difference." + kind;
    }
}
