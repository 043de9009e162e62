package io.greentalent.ledger;

import io.greentalent.offerings.Category;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The figures that every page, export and paper shows (台账数字): sums and heads that are written with what they sum up, can be
 * held against it by {@link Recount}, and cost the same however long the ledger is. Each takes a scope; an instructor's or
 * a single person's is denied.
 */
@ApplicationScoped
public class Ledger {
    private static final Set<Category> BESIDE = EnumSet.complementOf(EnumSet.of(Category.STUDENT));

    @Inject
    Figures figures;

    @Inject
    Spans spans;

    @Inject
    Scans scans;

    /** What waits: for the colleges' confirmation, and for the operator's verification. */
    public record Pending(long evidenced, long confirmed) {
        public long total() {
            return evidenced + confirmed;
        }
    }

    /** Person-times in the ledger (人次), by the rule that counts. */
    public long counted(Scope scope) {
        return figures.sum(FigureAsk.of(Figure.LEDGER, Reach.college(scope), null));
    }

    /** Person-times completed within those days, both included. */
    public long counted(Scope scope, LocalDate first, LocalDate last) {
        return figures.sum(FigureAsk.of(Figure.LEDGER, Reach.college(scope), FigureAsk.within(first, last)));
    }

    /** The same of each of those spans of days, in their order. */
    public <T> long[] counted(Scope scope, List<T> spans, Function<T, LocalDate> first, Function<T, LocalDate> last) {
        long college = Reach.college(scope);
        return spans.isEmpty()
                ? new long[0]
                : figures.sums(spans.stream()
                        .map(span -> FigureAsk.of(
                                Figure.LEDGER, college, FigureAsk.within(first.apply(span), last.apply(span))))
                        .toList());
    }

    /** Persons with at least one person-time in the ledger (人数). */
    public long heads(Scope scope) {
        return figures.sum(FigureAsk.of(Figure.HEADS_FIRST, Reach.college(scope), null));
    }

    /** Persons with at least one person-time completed in that year, of all colleges. */
    public long headsOfYear(int year) {
        var first = LocalDate.of(year, 1, 1);
        return figures.sum(FigureAsk.of(
                Figure.HEADS_OF_YEAR, 0, Days.of(first, first.plusYears(1).minusDays(1))));
    }

    /** Persons with at least one person-time on that course, of all colleges. */
    public long headsOfCourse(long courseId) {
        return figures.sum(new FigureAsk(Figure.HEADS_FIRST, 0, courseId, null, null));
    }

    /** Persons with at least one person-time completed within those days. */
    public long heads(Scope scope, LocalDate first, LocalDate last) {
        long college = Reach.college(scope);
        return spans.number(
                Figure.HEADS_FIRST,
                Figure.HEADS_LAST,
                college,
                0,
                first,
                last,
                () -> scans.headsAcross(college, 0, first, last));
    }

    /**
     * What rule B would count: enrolled, vouched for, and present at least once, by the first day of presence within those
     * days. The rule's category and once-a-year conditions hold here too.
     */
    public long attendedOnce(Scope scope, LocalDate first, LocalDate last) {
        return evaluated(Way.PRESENT, scope, first, last);
    }

    /** What rule A would count: enrolled, vouched for, and the rule met, by the day of completion within those days. */
    public long completed(Scope scope, LocalDate first, LocalDate last) {
        return evaluated(Way.COMPLETED, scope, first, last);
    }

    /**
     * Person-times of the other categories (另行统计): enrolled, vouched for, and every condition met but that the rule admits
     * students only, by the day on which they would have counted. Each category has its number, 0 too.
     */
    public Map<Category, Long> beside(Scope scope, LocalDate first, LocalDate last) {
        var beside = new EnumMap<Category, Long>(Category.class);
        BESIDE.forEach(category -> beside.put(category, evaluated(Way.beside(category), scope, first, last)));
        return beside;
    }

    /** One college's are looked for one by one: a person may take a course at two, which is once in all. */
    private long evaluated(Way way, Scope scope, LocalDate first, LocalDate last) {
        long college = Reach.college(scope);
        if (college != 0) {
            return scans.once(way, college, first, last);
        }
        return spans.number(
                way.first(), way.last(), 0, 0, first, last, () -> scans.courseYearsAcross(way, first, last));
    }

    /** What waits in scope, by the day of completion within those days. */
    public Pending pending(Scope scope, LocalDate first, LocalDate last) {
        long college = Reach.college(scope);
        var days = FigureAsk.within(first, last);
        var sums = figures.sums(
                List.of(FigureAsk.of(Figure.EVIDENCED, college, days), FigureAsk.of(Figure.CONFIRMED, college, days)));
        return new Pending(sums[0], sums[1]);
    }
}
