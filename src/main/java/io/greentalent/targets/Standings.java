package io.greentalent.targets;

import io.greentalent.completion.CompletionRule;
import io.greentalent.completion.RuleValues.Counts;
import io.greentalent.completion.Rules;
import io.greentalent.courses.CourseFacts;
import io.greentalent.courses.Developed;
import io.greentalent.ledger.Ledger;
import io.greentalent.shared.Scope;
import io.greentalent.targets.PartnerStandings.Stage;
import io.greentalent.targets.Standing.Line;
import io.greentalent.targets.Standing.Target;
import io.greentalent.targets.Standing.Year;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** Reads how far the task book is fulfilled: totals only, which every role may see. */
@ApplicationScoped
public class Standings {
    private static final Scope ALL = Scope.all();

    @Inject
    TaskBooks books;

    @Inject
    Rules rules;

    @Inject
    Ledger ledger;

    @Inject
    CourseFacts courses;

    @Inject
    PartnerStandings partners;

    @Inject
    RunningOfferings running;

    @Inject
    Clock clock;

    /** The standing now, against the task book in force. */
    public Standing now() {
        var book = books.current();
        var now = LocalDateTime.now(clock);
        var day = now.toLocalDate();
        var rule = rules.inForce(day);
        var developed = courses.developed();
        long counted = ledger.counted(ALL, book.startsOn(), book.endsOn());
        var waiting = ledger.pending(ALL, book.startsOn(), book.endsOn());
        var forecast = forecast(book, day, rule, counted);
        return new Standing(
                book,
                now,
                rule.number(),
                List.of(
                        personTimes(book, day, counted, waiting.total(), forecast),
                        courses(book, day, developed),
                        colleges(book, day, partners.on(day)),
                        Line.notMeasured(Target.TRAINING_BASE, "targets.base.notMeasured")),
                waiting,
                others(book, rule.values().counts()),
                developed.fields(),
                forecast,
                years(book, day));
    }

    private static Line personTimes(TaskBook book, LocalDate day, long counted, long pending, Forecast forecast) {
        return line(
                Target.PERSON_TIMES, book, day, book.personTimes(), counted, pending, forecast.low(), forecast.high());
    }

    /**
     * Courses whose development file became complete within the window; pending are those that have a file at all. At the
     * end there will be those, and at most the others whose file can still be completed.
     */
    private static Line courses(TaskBook book, LocalDate day, Developed developed) {
        int complete = developed.count(book.startsOn(), book.endsOn());
        int begun = developed.files().size() - developed.count();
        int most = day.isAfter(book.endsOn()) ? complete : complete + begun;
        return line(Target.COURSES, book, day, book.courses(), complete, begun, complete, most);
    }

    /**
     * Partner colleges with an agreement in force today; pending are those whose only agreement begins later. At the end
     * there will be those whose agreement lasts until then, and at most all, where each is renewed.
     */
    private static Line colleges(TaskBook book, LocalDate day, List<PartnerStandings.Row> partners) {
        long now = number(partners, Stage.IN_FORCE);
        long later = number(partners, Stage.LATER);
        boolean over = day.isAfter(book.endsOn());
        long lasting = partners.stream()
                .filter(p -> p.stage() != Stage.LEFT && p.coveredOn(over ? day : book.endsOn()))
                .count();
        return line(Target.COLLEGES, book, day, book.colleges(), now, later, lasting, over ? now : now + later);
    }

    private static long number(List<PartnerStandings.Row> partners, Stage stage) {
        return partners.stream().filter(p -> p.stage() == stage).count();
    }

    private static Line line(
            Target target, TaskBook book, LocalDate day, long goal, long actual, long pending, long low, long high) {
        return new Line(target, goal, actual, pending, low, high, Light.of(actual, goal, book.window(), day), null);
    }

    private Standing.Others others(TaskBook book, Counts counts) {
        var from = book.startsOn();
        var until = book.endsOn();
        long heads = ledger.heads(ALL, from, until);
        var beside = ledger.beside(ALL, from, until);
        return switch (counts) {
            case A -> new Standing.Others(heads, Counts.B, ledger.attendedOnce(ALL, from, until), beside);
            case B -> new Standing.Others(heads, Counts.A, ledger.completed(ALL, from, until), beside);
        };
    }

    private Forecast forecast(TaskBook book, LocalDate day, CompletionRule rule, long counted) {
        return Forecast.of(
                counted,
                running.waiting(day, book.window()),
                running.of(day, book.endsOn(), rule.values().studentsOnly()));
    }

    private List<Year> years(TaskBook book, LocalDate day) {
        var counted = ledger.counted(ALL, book.years(), TaskBookYear::startsOn, TaskBookYear::endsOn);
        return IntStream.range(0, counted.length)
                .mapToObj(i -> year(book.years().get(i), counted[i], day))
                .toList();
    }

    private static Year year(TaskBookYear year, long actual, LocalDate day) {
        return new Year(
                year.number(),
                year.span(),
                year.personTimes(),
                actual,
                !day.isBefore(year.startsOn()),
                Light.of(actual, year.personTimes(), year.span(), day));
    }
}
