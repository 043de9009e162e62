package io.greentalent.targets;

import java.time.LocalDate;

/** Whether a target keeps pace with the time (进度灯): shown with an icon and a word, never by colour alone. */
public enum Light {
    /** 正常: the share reached is at least nine tenths of the share of time gone. */
    OK,
    /** 预警: at least seven tenths of it. */
    WARN,
    /** 滞后: less, or not reached when the time is over. */
    BEHIND;

    // Ours, not the notice's. Confirming and verifying lag behind teaching by some weeks, which over 33 months is about
    // a
    // tenth: whoever is within that is on time. Three tenths behind is more than a term's teaching can make good.
    private static final int OK_TENTHS = 9;
    private static final int WARN_TENTHS = 7;

    /** The light on that day. Compares actual / target with days gone / days, by whole numbers. */
    public static Light of(long actual, long target, Span window, LocalDate day) {
        if (actual >= target) {
            return OK;
        }
        if (day.isAfter(window.until())) {
            return BEHIND;
        }
        long reached = Math.multiplyExact(actual, window.days()) * 10;
        long due = Math.multiplyExact(target, window.gone(day));
        if (reached >= due * OK_TENTHS) {
            return OK;
        }
        return reached >= due * WARN_TENTHS ? WARN : BEHIND;
    }
}
