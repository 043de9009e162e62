package io.greentalent.ledger;

import io.greentalent.shared.PutRows;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * By how much sums change (汇总变动), gathered and then written in one go: as new rows, for which no transaction waits for
 * another, however long it lasts.
 */
final class Changes {
    private static final PutRows ROWS =
            new PutRows("figure_change", "name, college_id, course_id, category, on_day, n", "");

    private final Map<Key, Long> sums = new TreeMap<>();

    /** Of what it is; colleges and courses are 0 where the figure is not additive and the whole is meant. */
    record Key(
            Figure figure,
            long college,
            long course,
            String category,
            @Nullable LocalDate day) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::figure)
                .thenComparingLong(Key::college)
                .thenComparingLong(Key::course)
                .thenComparing(Key::category)
                .thenComparing(Key::day, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    void add(Key key, long number) {
        sums.merge(key, number, Long::sum);
    }

    void add(Figure figure, long college, long course, @Nullable LocalDate day, long number) {
        add(new Key(figure, college, course, "", day), number);
    }

    /** One moves from the day before to the day after, either of which may be none. */
    void move(Figure figure, long college, long course, @Nullable LocalDate before, @Nullable LocalDate after) {
        if (before != null) {
            add(figure, college, course, before, -1);
        }
        if (after != null) {
            add(figure, college, course, after, 1);
        }
    }

    /** Within the transaction under way; what came to nothing is left out. */
    void write(EntityManager em) {
        ROWS.write(
                em,
                sums.entrySet().stream()
                        .filter(e -> e.getValue() != 0)
                        .map(e -> new @Nullable Object[] {
                            e.getKey().figure.name(),
                            e.getKey().college,
                            e.getKey().course,
                            e.getKey().category,
                            e.getKey().day,
                            e.getValue()
                        })
                        .toList());
    }
}
