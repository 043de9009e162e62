package io.greentalent.learning;

import static java.util.stream.Collectors.toMap;

import io.greentalent.offerings.Recording;
import io.greentalent.shared.AbsentRows;
import io.greentalent.shared.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores final marks (成绩登记): one row for an enrolment, however often it is told; the last word stands. Runs in the use
 * case's transaction, asks for no role and fires nothing.
 */
@ApplicationScoped
class MarkBook {
    private static final AbsentRows ROWS = new AbsentRows(
            "mark", "version", "enrolment_id", "score_tenths", "via", "recorded_by", "recorded_by_name", "recorded_at");

    @Inject
    EntityManager em;

    /** Stores the marks by enrolment; gives the enrolments to which it is news. */
    Set<Long> store(Map<Long, Score> told, Recording by) {
        var changed = new HashSet<Long>();
        var known = known(told.keySet());
        var absent = new HashMap<Long, Score>();
        told.forEach((enrolment, score) -> {
            var mark = known.get(enrolment);
            if (mark == null) {
                absent.put(enrolment, score);
            } else if (mark.correct(score, by)) {
                changed.add(enrolment);
            }
        });
        insert(absent, by);
        changed.addAll(absent.keySet());
        return changed;
    }

    private void insert(Map<Long, Score> absent, Recording by) {
        var rows = absent.entrySet().stream()
                .map(e -> values(e.getKey(), e.getValue(), by))
                .toList();
        if (ROWS.insert(em, rows) < rows.size()) {
            overrule(absent, by);
        }
    }

    /** Somebody else stored some of them in between: what they wrote is set right where it differs. */
    private void overrule(Map<Long, Score> told, Recording by) {
        var known = known(told.keySet());
        told.forEach((enrolment, score) -> {
            var mark = known.get(enrolment);
            if (mark != null) {
                mark.correct(score, by);
            }
        });
    }

    /** Takes the marks of these enrolments away; gives those that had one. */
    Set<Long> strike(Collection<Long> enrolmentIds) {
        var struck = known(enrolmentIds);
        struck.values().forEach(em::remove);
        return struck.keySet();
    }

    private Map<Long, Mark> known(Collection<Long> enrolments) {
        var all = new HashMap<Long, Mark>();
        for (var batch : Batches.of(enrolments)) {
            all.putAll(em.createQuery("select m from Mark m where m.enrolmentId in :ids", Mark.class)
                    .setParameter("ids", batch)
                    .getResultStream()
                    .collect(toMap(Mark::enrolmentId, m -> m)));
        }
        return all;
    }

    private static @Nullable Object[] values(long enrolment, Score score, Recording by) {
        return new @Nullable Object[] {1L, enrolment, score.tenths(), by.via().name(), by.by(), by.byName(), by.at()};
    }
}
