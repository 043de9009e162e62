package io.greentalent.web.targets;

import io.greentalent.ledger.Breakdowns;
import io.greentalent.targets.Span;
import io.greentalent.targets.Standing;
import io.greentalent.web.charts.Month;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The months of the task book's window with what was counted, what was planned and what is to be expected (逐月进度). */
final class Plan {
    private final Standing standing;

    Plan(Standing standing) {
        this.standing = standing;
    }

    /** Cumulative, first month to last. */
    List<Month> months(List<Breakdowns.OfMonth> counted) {
        Map<String, Long> byMonth =
                counted.stream().collect(Collectors.toMap(Breakdowns.OfMonth::month, Breakdowns.OfMonth::counted));
        var first = YearMonth.from(standing.book().startsOn());
        var last = YearMonth.from(standing.book().endsOn());
        var now = YearMonth.from(standing.day());
        var months = new ArrayList<Month>();
        var window = standing.book().window();
        long sum = 0;
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            sum += byMonth.getOrDefault(month.toString(), 0L);
            long due = due(month.atEndOfMonth());
            months.add(
                    month.isAfter(now)
                            ? Month.future(
                                    month.toString(),
                                    due,
                                    standing.forecast().low(),
                                    standing.forecast().high())
                            : Month.past(month.toString(), sum, due, FigureLinks.counted(upTo(month, window))));
        }
        return months;
    }

    private static Span upTo(YearMonth month, Span window) {
        var end = month.atEndOfMonth();
        return new Span(window.from(), end.isAfter(window.until()) ? window.until() : end);
    }

    /** What the yearly split asks for up to that day, each year evenly over its days. */
    private long due(LocalDate day) {
        return standing.years().stream()
                .mapToLong(y -> y.goal() * y.span().gone(day) / y.span().days())
                .sum();
    }
}
