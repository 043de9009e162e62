package io.greentalent.ledger;

import io.greentalent.shared.Batches;
import io.greentalent.shared.Leader;
import io.greentalent.shared.PutRows;
import io.greentalent.shared.Transactions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/**
 * Adds the changes that transactions left to the sums (汇总归并), so that few are left to be read beside them. A reader finds
 * the same number before, after and in between: what is added is taken away in the same transaction.
 */
@ApplicationScoped
public class FoldFigures {
    private static final int AT_ONCE = 5000;

    private static final String READ = "select id, name, college_id, course_id, category, cast(on_day as char(10)), n"
            + " from figure_change order by id limit " + AT_ONCE;

    private static final PutRows SUMS =
            new PutRows("figure", "name, grain, in_period, college_id, course_id, category, n", "n = n + values(n)");

    @Inject
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Leader leader;

    @Inject
    Transactions transactions;

    void plan(@Observes @Priority(5200) Startup event) {
        leader.every(Duration.ofSeconds(5), "adding up the sums", this::fold);
    }

    /** Adds up all that there is, in short transactions; gives the number of changes that were taken away. */
    public long fold() {
        long all = 0;
        int[] some = new int[1];
        do {
            transactions.run(() -> some[0] = some());
            all += some[0];
        } while (some[0] == AT_ONCE);
        return all;
    }

    private int some() {
        var changes = sql.rows(READ);
        remove(changes.stream().map(row -> Sql.whole(row[0])).toList());
        var sums = new TreeMap<FigureRow, Long>();
        changes.forEach(row -> FigureRow.of(row).forEach(key -> sums.merge(key, Sql.whole(row[6]), Long::sum)));
        SUMS.write(
                em,
                sums.entrySet().stream()
                        .filter(e -> e.getValue() != 0)
                        .map(e -> e.getKey().values(e.getValue()))
                        .toList());
        return changes.size();
    }

    /** Those rows and no others: a number in between may belong to a transaction that is not over. */
    private void remove(List<Long> ids) {
        int removed = 0;
        for (var batch : Batches.of(ids)) {
            var query = em.createNativeQuery("delete from figure_change where id in ("
                    + String.join(", ", Collections.nCopies(batch.size(), "?")) + ")");
            for (int i = 0; i < batch.size(); i++) {
                query.setParameter(i + 1, batch.get(i));
            }
            removed += query.executeUpdate();
        }
        if (removed != ids.size()) {
            throw new IllegalStateException("somebody else adds up the same changes");
        }
    }
}
