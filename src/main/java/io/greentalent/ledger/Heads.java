package io.greentalent.ledger;

import io.greentalent.shared.Batches;
import io.greentalent.shared.ChangeRows;
import io.greentalent.shared.PutRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Persons who count (人数): how often, and on which day first and last. Heads are not additive, so that those of a college, a
 * course and a year are taken from what each person concerned counted before and counts now.
 */
@ApplicationScoped
class Heads {
    private static final PutRows LOCKS = new PutRows("head", "person_id, times", "times = times + values(times)");
    private static final ChangeRows ROWS = new ChangeRows("head", "times, first_on, last_on", "person_id");

    @Inject
    EntityManager em;

    @Inject
    Sql sql;

    /**
     * Locks those persons until the transaction ends: whoever decides whether a person counts again holds this lock, so that
     * two offerings of one course, verified at the same moment, see each other.
     */
    void lock(Collection<Long> personIds) {
        var missing = new TreeSet<>(personIds);
        for (var some : Batches.of(new TreeSet<>(personIds))) {
            sql.rows(
                            "select person_id, times from head where person_id in (" + marks(some)
                                    + ") order by person_id for update",
                            some.toArray())
                    .forEach(row -> missing.remove(Sql.whole(row[0])));
        }
        LOCKS.write(
                em, missing.stream().map(person -> new Object[] {person, 0L}).toList());
    }

    /** Counts that are no more, and new ones; the source rows are as they are now. */
    void move(List<Count> gone, List<Count> come, Changes changes) {
        var persons = Stream.concat(gone.stream(), come.stream())
                .map(Count::person)
                .collect(Collectors.toCollection(TreeSet::new));
        lock(persons);
        var now = counts(persons);
        var goneOf = byPerson(gone);
        var comeOf = byPerson(come);
        var rows = new ArrayList<@Nullable Object[]>();
        for (Long person : persons) {
            var after = now.getOrDefault(person, List.of());
            var before = before(after, goneOf.getOrDefault(person, List.of()), comeOf.getOrDefault(person, List.of()));
            tell(before, after, changes);
            var span = Span.of(after, count -> true);
            rows.add(new @Nullable Object[] {(long) span.times(), span.first(), span.last(), person});
        }
        ROWS.write(em, rows);
    }

    private static Map<Long, List<Count>> byPerson(List<Count> counts) {
        return counts.stream().collect(Collectors.groupingBy(Count::person));
    }

    private static List<Count> before(List<Count> after, List<Count> gone, List<Count> come) {
        var before = new ArrayList<>(after);
        come.forEach(before::remove);
        before.addAll(gone);
        return before;
    }

    /** What the sums change by when one person's counts become others. */
    private static void tell(List<Count> before, List<Count> after, Changes changes) {
        days(before, after, 0, 0, count -> true, changes);
        for (long college : either(before, after, Count::college)) {
            days(before, after, college, 0, count -> count.college() == college, changes);
        }
        for (long course : either(before, after, Count::course)) {
            days(before, after, 0, course, count -> count.course() == course, changes);
        }
        for (int year : either(before, after, count -> count.day().getYear())) {
            Predicate<Count> within = count -> count.day().getYear() == year;
            int step = some(after, within) - some(before, within);
            changes.add(Figure.HEADS_OF_YEAR, 0, 0, LocalDate.of(year, 1, 1), step);
        }
    }

    private static int some(List<Count> counts, Predicate<Count> within) {
        return counts.stream().anyMatch(within) ? 1 : 0;
    }

    private static <T> TreeSet<T> either(List<Count> before, List<Count> after, Function<Count, T> part) {
        return Stream.concat(before.stream(), after.stream()).map(part).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void days(
            List<Count> before,
            List<Count> after,
            long college,
            long course,
            Predicate<Count> within,
            Changes changes) {
        var was = Span.of(before, within);
        var is = Span.of(after, within);
        changes.move(Figure.HEADS_FIRST, college, course, was.first(), is.first());
        changes.move(Figure.HEADS_LAST, college, course, was.last(), is.last());
    }

    private Map<Long, List<Count>> counts(Collection<Long> persons) {
        var found = new HashMap<Long, List<Count>>();
        for (var some : Batches.of(persons)) {
            sql.rows(
                            "select person_id, college_id, course_id, completed_on from figure_source where person_id in ("
                                    + marks(some) + ") and state = 'COUNTED'",
                            some.toArray())
                    .forEach(row -> found.computeIfAbsent(Sql.whole(row[0]), person -> new ArrayList<>())
                            .add(new Count(
                                    Sql.whole(row[0]), Sql.whole(row[1]), Sql.whole(row[2]), Sql.someDay(row[3]))));
        }
        return found;
    }

    private static String marks(Collection<Long> ids) {
        return String.join(", ", Collections.nCopies(ids.size(), "?"));
    }
}
