package io.greentalent.ledger;

import io.greentalent.shared.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How often each person counts in total, in a year, at a college and on a course (人数): heads are not additive, so each
 * scope keeps its own rows; a head is one whose times are above 0.
 */
@ApplicationScoped
class Heads {
    @Inject
    EntityManager em;

    /** What a row counts within. The total comes first: its rows are also the persons' locks. */
    enum Scope {
        TOTAL,
        COLLEGE,
        COURSE,
        YEAR;

        private long id(Posting p) {
            return switch (this) {
                case TOTAL -> 0;
                case COLLEGE -> p.collegeId();
                case COURSE -> p.courseId();
                case YEAR -> p.completedOn().getYear();
            };
        }

        /** The same of an entry's row, in SQL. */
        String column() {
            return switch (this) {
                case TOTAL -> "0";
                case COLLEGE -> "college_id";
                case COURSE -> "course_id";
                case YEAR -> "extract(year from completed_on)";
            };
        }
    }

    private record Row(Scope scope, long id, long person) implements Comparable<Row> {
        private static final Comparator<Row> ORDER =
                Comparator.comparing(Row::scope).thenComparingLong(Row::id).thenComparingLong(Row::person);

        @Override
        public int compareTo(Row other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Locks those persons' totals until the transaction ends: whoever decides whether a person counts again holds this
     * lock, so that two offerings of one course, verified at the same moment, see each other.
     */
    void lock(Collection<Long> personIds) {
        var rows = new TreeSet<Row>();
        personIds.forEach(person -> rows.add(new Row(Scope.TOTAL, 0, person)));
        write(List.copyOf(rows), 0);
    }

    /** Adds the postings' signs, row by row in key order. */
    void add(List<Posting> postings) {
        Stream.of(1, -1).forEach(sign -> {
            var rows = new TreeSet<Row>();
            postings.stream()
                    .filter(p -> p.sign() == sign)
                    .forEach(p -> Stream.of(Scope.values())
                            .forEach(scope -> rows.add(new Row(scope, scope.id(p), p.personId()))));
            write(List.copyOf(rows), sign);
        });
    }

    private void write(List<Row> rows, int times) {
        for (var batch : Batches.of(rows)) {
            var query = em.createNativeQuery("insert into head (scope, scope_id, person_id, times) values "
                    + String.join(", ", Collections.nCopies(batch.size(), "(?, ?, ?, ?)"))
                    + " on duplicate key update times = times + ?");
            int at = 1;
            for (Row row : batch) {
                query.setParameter(at++, row.scope.name());
                query.setParameter(at++, row.id);
                query.setParameter(at++, row.person);
                query.setParameter(at++, times);
            }
            query.setParameter(at, times).executeUpdate();
        }
    }
}
