package io.greentalent.ledger;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * How many have a day within some days, of things whose first and last day are summed (区间去重计数): all, less those whose last
 * day is before, less those whose first is after, less those that have days on both sides and none within. Only where the
 * sums leave room for such ones are these looked for one by one.
 */
@ApplicationScoped
class Spans {
    private static final int ALL = 0;
    private static final int ENDED_BEFORE = 1;
    private static final int BEGUN_AFTER = 2;
    private static final int BEGUN_BEFORE = 3;
    private static final int ENDED_AFTER = 4;

    @Inject
    Figures figures;

    /**
     * Of one college, of all with 0.
     *
     * @param across counts those with days on both sides and none within
     */
    long number(
            Figure first,
            Figure last,
            long college,
            long course,
            LocalDate from,
            LocalDate until,
            LongSupplier across) {
        return within(figures.sums(asks(first, last, college, course, from, until)), across);
    }

    /** Of each college that has any at all. */
    Map<Long, Long> byCollege(Figure first, Figure last, LocalDate from, LocalDate until, ToLongFunction<Long> across) {
        return figures.byCollege(asks(first, last, FigureAsk.EACH, 0, from, until)).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, e -> within(e.getValue(), () -> across.applyAsLong(e.getKey()))));
    }

    private static List<FigureAsk> asks(
            Figure first, Figure last, long college, long course, LocalDate from, LocalDate until) {
        return List.of(
                new FigureAsk(first, college, course, null, null),
                new FigureAsk(last, college, course, null, FigureAsk.before(from)),
                new FigureAsk(first, college, course, null, FigureAsk.after(until)),
                new FigureAsk(first, college, course, null, FigureAsk.before(from)),
                new FigureAsk(last, college, course, null, FigureAsk.after(until)));
    }

    private static long within(long[] sums, LongSupplier across) {
        long begun = sums[BEGUN_BEFORE] - sums[ENDED_BEFORE];
        long ended = sums[ENDED_AFTER] - sums[BEGUN_AFTER];
        return sums[ALL] - sums[ENDED_BEFORE] - sums[BEGUN_AFTER] - (begun > 0 && ended > 0 ? across.getAsLong() : 0);
    }
}
