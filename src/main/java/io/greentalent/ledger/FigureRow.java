package io.greentalent.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key of a row of sums (汇总行).
 *
 * @param grain A in all, C by college, K by course, B by both; D by day, M by month
 * @param period as {@code D2026-10-30} or {@code M2026-10}, the letter alone for no day
 */
record FigureRow(String name, String grain, String period, long college, long course, String category)
        implements Comparable<FigureRow> {
    private static final Comparator<FigureRow> ORDER = Comparator.comparing((FigureRow row) -> row.name)
            .thenComparing(row -> row.grain)
            .thenComparing(FigureRow::period)
            .thenComparingLong(FigureRow::college)
            .thenComparingLong(FigureRow::course)
            .thenComparing(FigureRow::category);

    /** All the rows that a change is added to: one as read from its table. */
    static List<FigureRow> of(Object[] change) {
        var figure = Figure.valueOf((String) change[1]);
        long college = Sql.whole(change[2]);
        long course = Sql.whole(change[3]);
        var category = (String) change[4];
        var day = (String) change[5];
        var rows = new ArrayList<FigureRow>();
        both(rows, figure, grain(college, course), day, college, course, category);
        if (figure.additive()) {
            both(rows, figure, "C", day, college, 0, category);
            both(rows, figure, "K", day, 0, course, category);
            both(rows, figure, "A", day, 0, 0, category);
        }
        return rows;
    }

    private static String grain(long college, long course) {
        if (college == 0) {
            return course == 0 ? "A" : "K";
        }
        return course == 0 ? "C" : "B";
    }

    private static void both(
            List<FigureRow> rows,
            Figure figure,
            String grain,
            @Nullable String day,
            long college,
            long course,
            String category) {
        String month = day == null ? "" : day.substring(0, 7);
        rows.add(new FigureRow(figure.name(), grain + "D", "D" + (day == null ? "" : day), college, course, category));
        rows.add(new FigureRow(figure.name(), grain + "M", "M" + month, college, course, category));
    }

    @Nullable
    Object[] values(long number) {
        return new @Nullable Object[] {name, grain, period, college, course, category, number};
    }

    @Override
    public int compareTo(FigureRow other) {
        return ORDER.compare(this, other);
    }
}
