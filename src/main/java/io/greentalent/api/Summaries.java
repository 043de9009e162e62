package io.greentalent.api;

import io.greentalent.ledger.Ledger;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Texts;
import io.greentalent.targets.Standing;
import io.greentalent.targets.Standings;
import io.greentalent.targets.TaskBooks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What counts and what waits within the task book's days (汇总): by the same queries as the pages. */
@ApplicationScoped
class Summaries {
    @Inject
    Standings standings;

    @Inject
    TaskBooks books;

    @Inject
    Ledger ledger;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /**
     * The figures.
     *
     * @param collegeId whose; left out for all colleges together
     * @param counted person-times in the ledger
     * @param heads persons among them
     * @param evidenced wait for the college
     * @param confirmed wait for the operator
     * @param targets the task book's; left out for a single college
     */
    public record Summary(
            LocalDateTime at,
            LocalDate from,
            LocalDate until,
            @Nullable Long collegeId,
            long counted,
            long heads,
            long evidenced,
            long confirmed,
            @Nullable List<TargetView> targets) {}

    /**
     * One target; without figures where it is not measured, with the reason.
     *
     * @param low the least that is to be expected at the end
     * @param high the most
     */
    public record TargetView(
            String target,
            String name,
            @Nullable Long goal,
            @Nullable Long actual,
            @Nullable Long pending,
            @Nullable Long low,
            @Nullable Long high,
            @Nullable String light,
            @Nullable String notMeasured) {
        static TargetView of(Standing.Line line, Locale locale) {
            String name = Texts.of(locale, line.target().key());
            var reason = line.notMeasured();
            if (reason != null) {
                return new TargetView(
                        line.target().name(), name, null, null, null, null, null, null, Texts.of(locale, reason));
            }
            var light = line.light();
            return new TargetView(
                    line.target().name(),
                    name,
                    line.goal(),
                    line.actual(),
                    line.pending(),
                    line.low(),
                    line.high(),
                    light == null ? null : light.name(),
                    null);
        }
    }

    Summary of(Scope scope) {
        return scope.college() == 0 ? whole() : ofCollege(scope);
    }

    private Summary whole() {
        var standing = standings.now();
        var book = standing.book();
        var pending = standing.waiting();
        return new Summary(
                standing.taken(),
                book.startsOn(),
                book.endsOn(),
                null,
                standing.line(Standing.Target.PERSON_TIMES).actual(),
                standing.others().heads(),
                pending.evidenced(),
                pending.confirmed(),
                standing.lines().stream()
                        .map(line -> TargetView.of(line, who.get().locale()))
                        .toList());
    }

    private Summary ofCollege(Scope scope) {
        var book = books.current();
        var pending = ledger.pending(scope, book.startsOn(), book.endsOn());
        return new Summary(
                LocalDateTime.now(clock),
                book.startsOn(),
                book.endsOn(),
                scope.college(),
                ledger.counted(scope, book.startsOn(), book.endsOn()),
                ledger.heads(scope, book.startsOn(), book.endsOn()),
                pending.evidenced(),
                pending.confirmed(),
                null);
    }
}
