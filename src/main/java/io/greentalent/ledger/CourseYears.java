package io.greentalent.ledger;

import io.greentalent.shared.Batches;
import io.greentalent.shared.ChangeRows;
import io.greentalent.shared.PutRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The first and the last day of each person on a course within a year, by the way of counting (同年同课首末日): what is counted
 * once a year is counted by these days. Where the rule counts each offering, the part is the offering instead of the year.
 */
@ApplicationScoped
class CourseYears {
    private static final String DAYS = Arrays.stream(Way.values())
            .map(way -> "%1$s_first, %1$s_last".formatted(way.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(", "));

    private static final PutRows LOCKS =
            new PutRows("course_year", "person_id, course_id, part", "person_id = values(person_id)");

    private static final ChangeRows ROWS = new ChangeRows("course_year", DAYS, "person_id, course_id, part");

    @Inject
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    FigureSources sources;

    /**
     * What these stand for, or stood for, is taken anew from all enrolments of the person on the course. The rows are
     * locked first: whoever counts the same person on the same course in the same year by another offering at that moment
     * is waited for, and then seen.
     */
    void of(List<FigureSource> changed, Changes changes) {
        var keys = new TreeSet<CourseYear.Key>();
        changed.forEach(source -> keys.addAll(CourseYear.keys(source)));
        for (var batch : Batches.of(keys)) {
            batch(new TreeSet<>(batch), changes);
        }
    }

    private void batch(TreeSet<CourseYear.Key> keys, Changes changes) {
        LOCKS.write(
                em,
                keys.stream()
                        .map(k -> new Object[] {k.person(), k.course(), k.part()})
                        .toList());
        var persons = keys.stream().map(CourseYear.Key::person).collect(Collectors.toSet());
        var before = before(persons);
        var after = new HashMap<CourseYear.Key, CourseYear>();
        for (var source : sources.ofPersons(persons)) {
            source.days().forEach((way, day) -> {
                var key = CourseYear.Key.of(source, day);
                if (keys.contains(key)) {
                    after.computeIfAbsent(key, CourseYear::new).take(way, day);
                }
            });
        }
        var rows = new ArrayList<CourseYear>();
        for (var key : keys) {
            var old = before.getOrDefault(key, new CourseYear(key));
            var now = after.getOrDefault(key, new CourseYear(key));
            if (!old.days().equals(now.days())) {
                old.move(now, changes);
                rows.add(now);
            }
        }
        ROWS.write(em, rows.stream().map(CourseYear::changed).toList());
    }

    private Map<CourseYear.Key, CourseYear> before(Collection<Long> persons) {
        var found = new HashMap<CourseYear.Key, CourseYear>();
        sql.rows(
                        "select person_id, course_id, part, " + DAYS + " from course_year where person_id in ("
                                + String.join(", ", Collections.nCopies(persons.size(), "?")) + ")",
                        persons.toArray())
                .forEach(row -> {
                    var year = CourseYear.of(row);
                    found.put(year.key(), year);
                });
        return found;
    }
}
