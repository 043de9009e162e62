package io.greentalent.ledger;

import io.greentalent.offerings.Category;
import io.greentalent.shared.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who was enrolled, by college and by the last day of the offerings (各院校修读人数): what a forecast starts from. */
@ApplicationScoped
public class Cohorts {
    @Inject
    Figures figures;

    @Inject
    Sql sql;

    /** How many were ever enrolled at a college in offerings that have ended, and how many of them met the rule. */
    public record Past(long finished, long met) {}

    /** Enrolled still and not decided yet, in offerings that end within those days; by college. */
    public Map<Long, Long> open(LocalDate from, LocalDate until, boolean studentsOnly) {
        var ask = FigureAsk.of(Figure.OPEN, FigureAsk.EACH, FigureAsk.within(from, until));
        return figures.byCollege(List.of(of(ask, studentsOnly))).entrySet().stream()
                .filter(e -> e.getValue()[0] != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue()[0]));
    }

    /** In offerings that ended before that day; by college. */
    public Map<Long, Past> past(LocalDate before, boolean studentsOnly) {
        var days = FigureAsk.before(before);
        var asks = List.of(
                of(FigureAsk.of(Figure.FINISHED, FigureAsk.EACH, days), studentsOnly),
                of(FigureAsk.of(Figure.MET, FigureAsk.EACH, days), studentsOnly));
        return figures.byCollege(asks).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new Past(e.getValue()[0], e.getValue()[1])));
    }

    /**
     * Evidenced or confirmed in offerings that ended before that day, with a day of completion within those days: all that
     * wait, less those in offerings that go on, of which there are as many as go on.
     */
    public long waiting(LocalDate before, LocalDate from, LocalDate until) {
        var days = FigureAsk.within(from, until);
        var sums =
                figures.sums(List.of(FigureAsk.of(Figure.EVIDENCED, 0, days), FigureAsk.of(Figure.CONFIRMED, 0, days)));
        return sums[0] + sums[1] - (sums[0] + sums[1] == 0 ? 0 : goingOn(before, from, until));
    }

    /** Asked for by offering alone: with more to choose from, the database begins with everybody who waits anywhere. */
    private long goingOn(LocalDate day, LocalDate from, LocalDate until) {
        long waiting = 0;
        for (var some : Batches.of(sql.column("select id from offering where ends_on >= ?", day))) {
            var args = new ArrayList<Object>(List.of(from, until));
            args.addAll(some);
            waiting += sql.number(
                    "select coalesce(sum(case when state in ('EVIDENCED', 'CONFIRMED') and completed_on between ? and ?"
                            + " then 1 else 0 end), 0) from person_time where offering_id in ("
                            + String.join(", ", Collections.nCopies(some.size(), "?")) + ")",
                    args.toArray());
        }
        return waiting;
    }

    private static FigureAsk of(FigureAsk ask, boolean studentsOnly) {
        return studentsOnly ? ask.only(Category.STUDENT) : ask;
    }
}
