package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDateTime;
import java.util.List;

/** Changes or deletes old rows some at a time, so that nobody waits for them (逐批清理). */
@ApplicationScoped
public class OldRows {
    private static final int AT_ONCE = 500;

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    /**
     * Goes on until no row is left that the condition finds; gives how many there were. The words are the code's own.
     *
     * @param change what is done, before its {@code where}: {@code delete from task}
     * @param where finds rows, and no longer finds those that were changed; its one parameter is the moment
     */
    public long change(String change, String table, String where, LocalDateTime before) {
        long all = 0;
        int[] done = {AT_ONCE};
        while (done[0] == AT_ONCE) {
            transactions.run(() -> done[0] = some(change, table, where, before));
            all += done[0];
        }
        return all;
    }

    private int some(String change, String table, String where, LocalDateTime before) {
        List<Long> ids = ReadRows.of(
                        em, "select id from " + table + " where " + where + " order by id limit " + AT_ONCE, before)
                .stream()
                .map(row -> ReadRows.whole(row[0]))
                .toList();
        if (!ids.isEmpty()) {
            ReadRows.change(em, change + " where id in (" + Batches.constants(ids) + ")");
        }
        return ids.size();
    }
}
