package io.greentalent.web.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cumulative line by month with the plan's line and the forecast's band (累计曲线). Paths are drawn in a box of 100 by
 * 100 that the page stretches; y grows downwards, as in SVG.
 *
 * @param band closed, from the last counted month to the end; empty without a forecast
 */
public record LineChart(
        List<Month> months, Scale scale, String counted, String plan, String band, List<Dot> dots, List<Tick> ticks) {
    private static final int MOST_WORDS = 12;

    /** A month's place; {@code y} is that of the counted value, or of the plan where there is none. */
    public record Dot(Month month, double x, double y, boolean counted, boolean worded) {}

    /** A line of the grid. */
    public record Tick(double y, long value) {}

    public static LineChart of(List<Month> months) {
        var scale = Scale.to(months.stream().mapToLong(Month::largest).max().orElse(0));
        var pen = new Pen(months, scale);
        return new LineChart(
                months,
                scale,
                pen.line(Month::counted),
                pen.line(Month::plan),
                pen.band(),
                pen.dots(),
                scale.lines().stream().map(v -> new Tick(pen.y(v), v)).toList());
    }

    private record Pen(List<Month> months, Scale scale) {
        double x(int index) {
            return months.size() < 2 ? 0 : Scale.percent(index, months.size() - 1);
        }

        double y(long value) {
            return Math.round((100 - scale.at(value)) * 100) / 100.0;
        }

        String line(Function<Month, @Nullable Long> value) {
            var path = new StringBuilder();
            for (int i = 0; i < months.size(); i++) {
                Long v = value.apply(months.get(i));
                if (v != null) {
                    path.append(path.isEmpty() ? "M" : " L").append(point(i, v));
                }
            }
            return path.toString();
        }

        String band() {
            var upper = new ArrayList<String>();
            var lower = new ArrayList<String>();
            for (int i = 0; i < months.size(); i++) {
                var month = months.get(i);
                if (month.low() != null && month.high() != null) {
                    if (upper.isEmpty() && i > 0 && months.get(i - 1).counted() != null) {
                        upper.add(point(i - 1, months.get(i - 1).counted()));
                    }
                    upper.add(point(i, month.high()));
                    lower.addFirst(point(i, month.low()));
                }
            }
            upper.addAll(lower);
            return upper.isEmpty() ? "" : "M" + String.join(" L", upper) + " Z";
        }

        List<Dot> dots() {
            int every = (months.size() + MOST_WORDS - 1) / MOST_WORDS;
            var dots = new ArrayList<Dot>();
            for (int i = 0; i < months.size(); i++) {
                var month = months.get(i);
                boolean counted = month.counted() != null;
                dots.add(new Dot(
                        month,
                        x(i),
                        y(month.counted() == null ? month.plan() : month.counted()),
                        counted,
                        i % every == 0));
            }
            return dots;
        }

        private String point(int index, @Nullable Long value) {
            return String.format(Locale.ROOT, "%.2f,%.2f", x(index), y(value == null ? 0 : value));
        }
    }
}
