package io.greentalent.web.charts;

import org.jspecify.annotations.Nullable;

/**
 * One month of a cumulative line (月份).
 *
 * @param counted up to its end, null for months to come
 * @param plan up to its end
 * @param low least that is expected up to its end, null where there is no forecast
 * @param high most that is expected
 * @param href where its figure leads; empty for nowhere
 */
public record Month(
        String label,
        @Nullable Long counted,
        long plan,
        @Nullable Long low,
        @Nullable Long high,
        String href) {
    /** A month that is over. */
    public static Month past(String label, long counted, long plan, String href) {
        return new Month(label, counted, plan, null, null, href);
    }

    /** A month to come. */
    public static Month future(String label, long plan, long low, long high) {
        return new Month(label, null, plan, low, high, "");
    }

    long largest() {
        return Math.max(plan, Math.max(counted == null ? 0 : counted, high == null ? 0 : high));
    }
}
