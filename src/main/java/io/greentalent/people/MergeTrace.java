package io.greentalent.people;

import io.greentalent.shared.AbsentRows;
import io.greentalent.shared.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Moves rows from one owner to another and remembers where they came from (合并留痕), so that a merge can be undone exactly. */
@ApplicationScoped
public class MergeTrace {
    private static final AbsentRows ROWS =
            new AbsentRows("person_merge_trace", "merge_id", "kind", "row_id", "before_value");

    @Inject
    EntityManager em;

    /** A table's column that says whose a row is: the code's own words, never the user's. */
    public record Owner(String table, String column) {}

    /** Gives each of those rows another owner; two rows may change places. What a row said before is kept. */
    public void move(long mergeId, Owner owner, Map<Long, Long> to) {
        if (to.isEmpty()) {
            return;
        }
        em.flush();
        var before = new TreeMap<Long, Long>();
        for (var batch : Batches.of(to.keySet())) {
            for (Object row : query("select id, " + owner.column + " from " + owner.table + " where id in ", batch)
                    .getResultList()) {
                var columns = (Object[]) row;
                before.put(whole(columns[0]), whole(columns[1]));
            }
        }
        keep(mergeId, owner.table, before);
        assign(owner, to);
    }

    /** Gives the rows that are still there back to whom they belonged. */
    public void putBack(long mergeId, Owner owner) {
        assign(owner, kept(mergeId, owner.table));
    }

    /** Out of the way first: unique keys are checked row by row, and two rows may change places. */
    private void assign(Owner owner, Map<Long, Long> to) {
        em.flush();
        for (var batch : Batches.of(to.keySet())) {
            query("update " + owner.table + " set " + owner.column + " = -id where id in ", batch)
                    .executeUpdate();
        }
        var sorted = new TreeMap<>(to);
        sorted.forEach((id, value) -> em.createNativeQuery(
                        "update " + owner.table + " set " + owner.column + " = ?, version = version + 1 where id = ?")
                .setParameter(1, value)
                .setParameter(2, id)
                .executeUpdate());
    }

    /** Remembers a value of each of those rows, to be asked for by that kind. */
    public void keep(long mergeId, String kind, Map<Long, Long> before) {
        ROWS.insert(
                em,
                before.entrySet().stream()
                        .map(e -> new @Nullable Object[] {mergeId, kind, e.getKey(), e.getValue()})
                        .toList());
    }

    /** What was remembered, by row in ascending order. */
    public Map<Long, Long> kept(long mergeId, String kind) {
        var kept = new TreeMap<Long, Long>();
        List<?> rows = em.createNativeQuery(
                        "select row_id, before_value from person_merge_trace where merge_id = ? and kind = ?")
                .setParameter(1, mergeId)
                .setParameter(2, kind)
                .getResultList();
        for (Object row : rows) {
            var columns = (Object[]) row;
            kept.put(whole(columns[0]), whole(columns[1]));
        }
        return kept;
    }

    private Query query(String head, Collection<Long> ids) {
        var query = em.createNativeQuery(head + "(" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")");
        int at = 1;
        for (Long id : ids) {
            query.setParameter(at++, id);
        }
        return query;
    }

    private static long whole(Object number) {
        return ((Number) number).longValue();
    }
}
