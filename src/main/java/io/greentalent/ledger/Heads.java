package io.greentalent.ledger;

import io.greentalent.shared.Batches;
import io.greentalent.shared.ChangeRows;
import io.greentalent.shared.PutRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How often each person counts in total, in a year, at a college and on a course, and on which day first and last (人数):
 * heads are not additive, so each scope keeps its own rows.
 */
@ApplicationScoped
class Heads {
    private static final PutRows LOCKS =
            new PutRows("head", "scope, scope_id, person_id, times", "times = times + values(times)");

    private static final PutRows FRESH =
            new PutRows("head", "scope, scope_id, person_id, times, first_on, last_on", "");
    private static final ChangeRows CHANGED =
            new ChangeRows("head", "times, first_on, last_on", "scope, scope_id, person_id");

    @Inject
    EntityManager em;

    @Inject
    Sql sql;

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

        /** The same of an entry's or a person-time's row, in SQL. */
        String column() {
            return switch (this) {
                case TOTAL -> "0";
                case COLLEGE -> "college_id";
                case COURSE -> "course_id";
                case YEAR -> "extract(year from completed_on)";
            };
        }

        private Head.Key of(Posting p) {
            return new Head.Key(this, id(p), p.personId());
        }
    }

    /**
     * Locks those persons' totals until the transaction ends: whoever decides whether a person counts again holds this
     * lock, so that two offerings of one course, verified at the same moment, see each other.
     */
    void lock(Collection<Long> personIds) {
        var missing = new TreeSet<>(personIds);
        for (var some : Batches.of(new TreeSet<>(personIds))) {
            rows(Scope.TOTAL, 0, some).forEach(head -> missing.remove(head.key().person()));
        }
        LOCKS.write(
                em,
                missing.stream()
                        .map(person -> new Object[] {Scope.TOTAL.name(), 0L, person, 0L})
                        .toList());
    }

    /**
     * Adds the postings' signs and tells the sums. The person-times have their new states already: what is left of a count
     * that is taken back is read from them.
     */
    void add(List<Posting> postings, Changes changes) {
        var before = new TreeMap<Head.Key, Head>();
        for (var scope : Scope.values()) {
            before.putAll(read(scope, postings));
        }
        var after = new TreeMap<Head.Key, Head>();
        for (Posting p : postings) {
            for (var scope : Scope.values()) {
                var key = scope.of(p);
                var old = after.getOrDefault(key, before.getOrDefault(key, Head.none(key)));
                var now = p.sign() > 0 ? old.with(p.completedOn()) : left(old);
                old.move(now, changes);
                after.put(key, now);
            }
        }
        write(before.keySet(), after.values());
    }

    private void write(Set<Head.Key> there, Collection<Head> heads) {
        FRESH.write(
                em,
                heads.stream()
                        .filter(head -> !there.contains(head.key()))
                        .map(Head::values)
                        .toList());
        CHANGED.write(
                em,
                heads.stream()
                        .filter(head -> there.contains(head.key()))
                        .map(Head::changed)
                        .toList());
    }

    /** The total is read first, and locked: who holds it holds all of the person's rows. */
    private Map<Head.Key, Head> read(Scope scope, List<Posting> postings) {
        var persons = new TreeMap<Long, List<Long>>();
        postings.forEach(p ->
                persons.computeIfAbsent(scope.id(p), id -> new ArrayList<>()).add(p.personId()));
        var found = new TreeMap<Head.Key, Head>();
        persons.forEach((id, all) -> {
            for (var some : Batches.of(new TreeSet<>(all))) {
                rows(scope, id, some).forEach(head -> found.put(head.key(), head));
            }
        });
        return found;
    }

    private List<Head> rows(Scope scope, long id, List<Long> persons) {
        var args = new ArrayList<Object>(List.of(scope.name(), id));
        args.addAll(persons);
        return sql
                .rows(
                        "select person_id, times, first_on, last_on from head where scope = ? and scope_id = ?"
                                + " and person_id in (" + String.join(", ", Collections.nCopies(persons.size(), "?"))
                                + ") order by person_id" + (scope == Scope.TOTAL ? " for update" : ""),
                        args.toArray())
                .stream()
                .map(row -> new Head(
                        new Head.Key(scope, id, Sql.whole(row[0])),
                        Sql.whole(row[1]),
                        Sql.day(row[2]),
                        Sql.day(row[3])))
                .toList();
    }

    private Head left(Head before) {
        var counted = counted(before.key());
        return before.without(counted.first(), counted.last());
    }

    /** As the person-times give it. */
    private Head counted(Head.Key key) {
        @Nullable
        Object[] row = sql.rows(
                        "select count(*), min(completed_on), max(completed_on) from person_time where person_id = ?"
                                + " and state = 'COUNTED' and " + key.scope().column() + " = ?",
                        key.person(),
                        key.id())
                .getFirst();
        return new Head(key, Sql.whole(Objects.requireNonNull(row[0])), Sql.day(row[1]), Sql.day(row[2]));
    }

    /** Takes the heads of those persons anew from their person-times, which have changed hands; the persons are locked. */
    void mend(List<Long> persons, Changes changes) {
        var rows = new ArrayList<Head>();
        var there = new TreeSet<Head.Key>();
        for (Long person : persons) {
            for (var key : keys(person, persons)) {
                var found = rows(key.scope(), key.id(), List.of(person));
                found.forEach(head -> there.add(head.key()));
                var old = found.isEmpty() ? Head.none(key) : found.getFirst();
                var now = counted(key);
                if (!old.equals(now)) {
                    old.move(now, changes);
                    rows.add(now);
                }
            }
        }
        write(there, rows);
    }

    /** Whatever any of them ever counted in. */
    private Set<Head.Key> keys(long person, List<Long> persons) {
        var keys = new TreeSet<Head.Key>();
        keys.add(new Head.Key(Scope.TOTAL, 0, person));
        sql.rows(
                        "select distinct e.college_id, e.course_id, extract(year from e.completed_on) from ledger_entry e"
                                + " join person_time p on p.id = e.person_time_id where p.person_id in ("
                                + String.join(", ", Collections.nCopies(persons.size(), "?")) + ")",
                        persons.toArray())
                .forEach(row -> {
                    keys.add(new Head.Key(Scope.COLLEGE, Sql.whole(row[0]), person));
                    keys.add(new Head.Key(Scope.COURSE, Sql.whole(row[1]), person));
                    keys.add(new Head.Key(Scope.YEAR, Sql.whole(row[2]), person));
                });
        return keys;
    }
}
