package io.greentalent.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person on a course within a year (同年同课): the first and the last day of each way of counting that has any. */
final class CourseYear {
    private static final int KEY_COLUMNS = 3;
    private final Key key;
    private final Map<Way, Days> days = new EnumMap<>(Way.class);

    /** Which one; a part below 0 is an offering. */
    record Key(long person, long course, long part) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparingLong(Key::person)
                .thenComparingLong(Key::course)
                .thenComparingLong(Key::part);

        static Key of(FigureSource source, LocalDate day) {
            return new Key(source.personId(), source.courseId(), source.part(day));
        }

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    CourseYear(Key key) {
        this.key = key;
    }

    /** All that an enrolment counts in. */
    static Set<Key> keys(FigureSource source) {
        return source.days().values().stream().map(day -> Key.of(source, day)).collect(Collectors.toSet());
    }

    static CourseYear of(Object[] row) {
        var year = new CourseYear(new Key(Sql.whole(row[0]), Sql.whole(row[1]), Sql.whole(row[2])));
        for (Way way : Way.values()) {
            var first = Sql.day(row[KEY_COLUMNS + way.ordinal() * 2]);
            if (first != null) {
                year.days.put(way, Days.of(first, Sql.someDay(row[KEY_COLUMNS + way.ordinal() * 2 + 1])));
            }
        }
        return year;
    }

    void take(Way way, LocalDate day) {
        days.merge(
                way,
                Days.of(day, day),
                (a, b) -> Days.of(
                        a.first().isBefore(b.first()) ? a.first() : b.first(),
                        a.last().isAfter(b.last()) ? a.last() : b.last()));
    }

    /** What the sums change by when this becomes that. */
    void move(CourseYear to, Changes changes) {
        for (Way way : Way.values()) {
            var old = days.get(way);
            var now = to.days.get(way);
            changes.move(way.first(), 0, 0, old == null ? null : old.first(), now == null ? null : now.first());
            changes.move(way.last(), 0, 0, old == null ? null : old.last(), now == null ? null : now.last());
        }
    }

    /** Its days, then its key. */
    @Nullable
    Object[] changed() {
        int width = Way.values().length * 2;
        var values = new @Nullable Object[width + KEY_COLUMNS];
        days.forEach((way, span) -> {
            values[way.ordinal() * 2] = span.first();
            values[way.ordinal() * 2 + 1] = span.last();
        });
        values[width] = key.person;
        values[width + 1] = key.course;
        values[width + 2] = key.part;
        return values;
    }

    Key key() {
        return key;
    }

    Map<Way, Days> days() {
        return days;
    }
}
