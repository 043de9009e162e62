package io.greentalent.partners;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which an agreement holds (协议有效期).
 *
 * @param first first day
 * @param last last day, included; before the first where it was ended before it began
 */
public record Validity(LocalDate first, LocalDate last) {
    /** How long before the end renewal is asked for, in days. */
    public static final int RENEWAL_DAYS = 90;

    /** Where an agreement stands on a day. */
    public enum Standing {
        NOT_YET,
        VALID,
        /** Still valid, but its end is at most {@link #RENEWAL_DAYS} days away. */
        EXPIRING,
        ENDED
    }

    /** From the first day to the day it was ended early, else to the day it was signed for. */
    public static Validity of(LocalDate startsOn, LocalDate endsOn, @Nullable LocalDate endedEarlyOn) {
        return new Validity(startsOn, endedEarlyOn == null ? endsOn : endedEarlyOn);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public Standing on(LocalDate day) {
        if (day.isAfter(last) || last.isBefore(first)) {
            return Standing.ENDED;
        }
        if (day.isBefore(first)) {
            return Standing.NOT_YET;
        }
        return last.isAfter(day.plusDays(RENEWAL_DAYS)) ? Standing.VALID : Standing.EXPIRING;
    }
}
