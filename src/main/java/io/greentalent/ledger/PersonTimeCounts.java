package io.greentalent.ledger;

import io.greentalent.ledger.PersonTime.State;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How long the lists are to which the figures lead (清单条数): read from the sums, as the figures are. */
@ApplicationScoped
class PersonTimeCounts {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    @Inject
    Figures figures;

    @Inject
    Spans spans;

    @Inject
    Scans scans;

    /** Empty where no sum tells: of one offering or one person, of a text that is searched for. */
    OptionalLong of(Scope scope, PersonTimeFilter filter) {
        long limit = scope.college();
        if (!PersonTimePages.plain(scope, filter)
                || (limit != 0 && filter.college() != 0 && limit != filter.college())) {
            return OptionalLong.empty();
        }
        long college = Math.max(limit, filter.college());
        return switch (filter.only()) {
            case EACH -> OptionalLong.of(each(filter, college));
            case HEADS -> heads(filter, college);
            case PRESENT, COMPLETED, EMPLOYEE, PUBLIC -> once(filter, college);
        };
    }

    private long each(PersonTimeFilter filter, long college) {
        Collection<State> states = filter.states().isEmpty() ? Set.of(State.values()) : filter.states();
        var asks = states.stream()
                .map(state -> new FigureAsk(Figure.of(state), college, filter.course(), null, days(filter)))
                .toList();
        return Arrays.stream(figures.sums(asks)).sum();
    }

    private static @Nullable Days days(PersonTimeFilter filter) {
        var span = filter.span();
        return span == null ? null : FigureAsk.within(span.from(), span.until());
    }

    private OptionalLong heads(PersonTimeFilter filter, long college) {
        boolean counted = filter.states().isEmpty() || filter.states().contains(State.COUNTED);
        if (!counted || (college != 0 && filter.course() != 0)) {
            return OptionalLong.empty();
        }
        var from = from(filter);
        var until = until(filter);
        return OptionalLong.of(spans.number(
                Figure.HEADS_FIRST,
                Figure.HEADS_LAST,
                college,
                filter.course(),
                from,
                until,
                () -> scans.headsAcross(college, filter.course(), from, until)));
    }

    private OptionalLong once(PersonTimeFilter filter, long college) {
        if (college != 0 || filter.course() != 0 || !filter.states().isEmpty()) {
            return OptionalLong.empty();
        }
        var way = Way.of(filter.only());
        var from = from(filter);
        var until = until(filter);
        return OptionalLong.of(spans.number(
                way.first(), way.last(), 0, 0, from, until, () -> scans.courseYearsAcross(way, from, until)));
    }

    private static LocalDate from(PersonTimeFilter filter) {
        var span = filter.span();
        return span == null ? EARLIEST : span.from();
    }

    private static LocalDate until(PersonTimeFilter filter) {
        var span = filter.span();
        return span == null ? LATEST : span.until();
    }
}
