package io.greentalent.ledger;

import io.greentalent.offerings.Category;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One sum that is asked for (汇总查询条件).
 *
 * @param college one, 0 for all together, {@link #EACH} for each by itself
 * @param course as the college
 * @param category null for all
 * @param days null for all, those without a day too
 */
record FigureAsk(
        Figure figure,
        long college,
        long course,
        @Nullable Category category,
        @Nullable Days days) {
    static final long EACH = -1;
    /** Four digits for the year, with room for a day before and a day after. */
    private static final LocalDate EARLIEST = LocalDate.of(2, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9998, 12, 31);

    static FigureAsk of(Figure figure, long college, @Nullable Days days) {
        return new FigureAsk(figure, college, 0, null, days);
    }

    FigureAsk only(Category one) {
        return new FigureAsk(figure, college, course, one, days);
    }

    /** Days before that one. */
    static Days before(LocalDate day) {
        return Days.of(EARLIEST.minusYears(1), clamped(day).minusDays(1));
    }

    /** Days after that one. */
    static Days after(LocalDate day) {
        return Days.of(clamped(day).plusDays(1), LATEST.plusYears(1));
    }

    /** As far as years of four digits go: others are nobody's days. */
    static Days within(LocalDate first, LocalDate last) {
        return Days.of(clamped(first), clamped(last));
    }

    private static LocalDate clamped(LocalDate day) {
        return day.isBefore(EARLIEST) ? EARLIEST : day.isAfter(LATEST) ? LATEST : day;
    }

    /** The first letter of the grain that is read. */
    String grain() {
        if (college == 0) {
            return course == 0 ? "A" : "K";
        }
        return course == 0 ? "C" : "B";
    }
}
