package io.greentalent.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How often somebody counts within something, and on which day first and last (首末日).
 *
 * @param first null while times are 0, as is the last
 */
record Span(int times, @Nullable LocalDate first, @Nullable LocalDate last) {
    private static final Span NONE = new Span(0, null, null);

    /** Of those among one person's counts. */
    static Span of(Collection<Count> counts, Predicate<Count> within) {
        return counts.stream()
                .filter(within)
                .map(count -> new Span(1, count.day(), count.day()))
                .reduce(NONE, Span::with);
    }

    private Span with(Span other) {
        var begins = first;
        var ends = last;
        boolean earlier = begins == null || other.first != null && other.first.isBefore(begins);
        boolean later = ends == null || other.last != null && other.last.isAfter(ends);
        return new Span(times + other.times, earlier ? other.first : begins, later ? other.last : ends);
    }
}
