package io.greentalent.shared;

import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Inserts the rows of a table that are not there yet (插入或保留): one native statement a batch, so that a fact which may
 * exist already never becomes an exception that dooms the transaction. Runs on H2 in MySQL mode and on MySQL.
 */
public final class AbsentRows {
    private final String head;
    private final int columns;

    /** Table and columns are the code's own words, never the user's. */
    public AbsentRows(String table, String... columns) {
        this.head = "insert ignore into " + table + " (" + String.join(", ", columns) + ") values ";
        this.columns = columns.length;
    }

    /**
     * Inserts what no unique key forbids; what was there already stays as it is. Lengths must have been checked before:
     * MySQL cuts here where it would refuse elsewhere.
     *
     * @param rows each with a value for every column
     * @return how many rows are new
     */
    public int insert(EntityManager em, List<@Nullable Object[]> rows) {
        em.flush();
        int made = 0;
        for (var batch : Batches.of(rows)) {
            made += batch(em, batch);
        }
        return made;
    }

    private int batch(EntityManager em, List<@Nullable Object[]> rows) {
        String row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        var query = em.createNativeQuery(head + String.join(", ", Collections.nCopies(rows.size(), row)));
        int at = 1;
        for (@Nullable Object[] values : rows) {
            for (Object value : values) {
                query.setParameter(at++, value);
            }
        }
        return query.executeUpdate();
    }
}
