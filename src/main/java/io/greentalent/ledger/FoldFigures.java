package io.greentalent.ledger;

import io.greentalent.shared.Batches;
import io.greentalent.shared.Leases;
import io.greentalent.shared.PutRows;
import io.greentalent.shared.Threads;
import io.greentalent.shared.Transactions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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
    private static final Logger LOG = System.getLogger(FoldFigures.class.getName());
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
    Threads threads;

    @Inject
    Leases leases;

    @Inject
    Transactions transactions;

    @Inject
    RequestContextController requests;

    void plan(@Observes @Priority(5200) Startup event) {
        threads.every(Duration.ofSeconds(5), this::work);
    }

    private void work() {
        boolean mine = requests.activate();
        try {
            if (leader()) {
                fold();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the sums could not be added up, it is tried again", e);
        } finally {
            if (mine) {
                requests.deactivate();
            }
        }
    }

    private boolean leader() {
        boolean[] held = new boolean[1];
        transactions.run(() -> held[0] = leases.hold("ledger.figures", Duration.ofMinutes(5)));
        return held[0];
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
