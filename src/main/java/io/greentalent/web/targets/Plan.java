package io.greentalent.web.targets;

import io.greentalent.ledger.Ledger;
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

    /** Cumulative, first month to last; what lies before the window does not count in it. */
    List<Month> months(List<Ledger.OfMonth> counted) {
        Map<String, Long> byMonth =
                counted.stream().collect(Collectors.toMap(Ledger.OfMonth::month, Ledger.OfMonth::counted));
        var first = YearMonth.from(standing.book().startsOn());
        var last = YearMonth.from(standing.book().endsOn());
        var now = YearMonth.from(standing.day());
        var months = new ArrayList<Month>();
        String list = "ledger/persontimes.xhtml?state=COUNTED&from=" + first.atDay(1) + "&until=";
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
                            : Month.past(month.toString(), sum, due, list + month.atEndOfMonth()));
        }
        return months;
    }

    /** What the yearly split asks for up to that day, each year evenly over its days. */
    private long due(LocalDate day) {
        return standing.years().stream()
                .mapToLong(y -> y.goal() * y.span().gone(day) / y.span().days())
                .sum();
    }
}
