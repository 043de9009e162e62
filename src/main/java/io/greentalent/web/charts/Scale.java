package io.greentalent.web.charts;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis from 0 to a round number, in steps of 1, 2 or 5 times a power of ten (坐标轴).
 *
 * @param top the axis' end, never below the largest value
 * @param step between two lines
 */
public record Scale(long top, long step) {
    private static final int MOST_STEPS = 5;

    /** The axis for values up to this one; an axis of nothing ends at 1. */
    public static Scale to(long largest) {
        long most = Math.max(1, largest);
        long power = 1;
        while (true) {
            for (long digit : new long[] {1, 2, 5}) {
                long step = digit * power;
                long steps = (most + step - 1) / step;
                if (steps <= MOST_STEPS) {
                    return new Scale(steps * step, step);
                }
            }
            power *= 10;
        }
    }

    /** Where a value stands, in per cent of the axis, two decimals; never outside. */
    public double at(double value) {
        return percent(value, top);
    }

    /** From 0 to the top. */
    public List<Long> lines() {
        var lines = new ArrayList<Long>();
        for (long line = 0; line <= top; line += step) {
            lines.add(line);
        }
        return lines;
    }

    static double percent(double part, double whole) {
        if (!(whole > 0)) {
            return 0;
        }
        double share = Math.min(1, Math.max(0, part / whole));
        return Math.round(share * 10_000) / 100.0;
    }
}
