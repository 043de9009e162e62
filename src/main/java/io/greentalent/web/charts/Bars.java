package io.greentalent.web.charts;

import java.util.Comparator;
import java.util.List;

/** Horizontal bars, the longest first; equal ones stand as they were given (条形图). */
public record Bars(List<Row> rows) {
    /** A bar with its widths in per cent of the longest. */
    public record Row(Bar bar, double counted, double pending) {}

    public static Bars of(List<Bar> bars) {
        long longest = bars.stream().mapToLong(Bar::whole).max().orElse(0);
        return new Bars(bars.stream()
                .sorted(Comparator.comparingLong(Bar::whole).reversed())
                .map(b -> row(b, longest))
                .toList());
    }

    private static Row row(Bar bar, long longest) {
        double counted = Scale.percent(bar.counted(), longest);
        double end = Scale.percent(bar.whole(), longest);
        return new Row(bar, counted, Math.round((end - counted) * 100) / 100.0);
    }
}
