package io.greentalent.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How often a person counts within a scope, and on which day first and last (人数): a head while times are above 0.
 *
 * @param first null while times are 0, as is the last
 */
record Head(
        Key key,
        long times,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    /** Whose, and within what. */
    record Key(Heads.Scope scope, long id, long person) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::scope).thenComparingLong(Key::id).thenComparingLong(Key::person);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    static Head none(Key key) {
        return new Head(key, 0, null, null);
    }

    /** After one more on that day. */
    Head with(LocalDate day) {
        return new Head(
                key,
                times + 1,
                first == null || day.isBefore(first) ? day : first,
                last == null || day.isAfter(last) ? day : last);
    }

    /** After one less; the days are those that are left. */
    Head without(@Nullable LocalDate newFirst, @Nullable LocalDate newLast) {
        return new Head(key, times - 1, newFirst, newLast);
    }

    /** What the sums change by when this becomes that. */
    void move(Head to, Changes changes) {
        switch (key.scope) {
            case YEAR -> {
                int step = Long.signum(to.times) - Long.signum(times);
                changes.add(Figure.HEADS_OF_YEAR, 0, 0, LocalDate.of((int) key.id, 1, 1), step);
            }
            case TOTAL -> moveDays(to, changes, 0, 0);
            case COLLEGE -> moveDays(to, changes, key.id, 0);
            case COURSE -> moveDays(to, changes, 0, key.id);
        }
    }

    private void moveDays(Head to, Changes changes, long college, long course) {
        changes.move(Figure.HEADS_FIRST, college, course, first, to.first);
        changes.move(Figure.HEADS_LAST, college, course, last, to.last);
    }

    /** What changes of a row that is there, then its key. */
    @Nullable
    Object[] changed() {
        return new @Nullable Object[] {times, first, last, key.scope.name(), key.id, key.person};
    }

    @Nullable
    Object[] values() {
        return new @Nullable Object[] {key.scope.name(), key.id, key.person, times, first, last};
    }
}
