package io.greentalent.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of a table that has no entity (成批写入): one native statement a batch, in the order given. What happens to a
 * row whose key is there already stands in the clause; without one it is an error.
 */
public final class PutRows {
    private final String head;
    private final String row;
    private final String tail;

    /**
     * Table, columns and clause are the code's own words, never the user's.
     *
     * @param onDuplicate what follows {@code on duplicate key update}, empty for plain inserts
     * @param columns separated by commas
     */
    public PutRows(String table, String columns, String onDuplicate) {
        this.head = "insert into " + table + " (" + columns + ") values ";
        this.row = "(" + String.join(", ", Collections.nCopies(columns.split(",", -1).length, "?")) + ")";
        this.tail = onDuplicate.isEmpty() ? "" : " on duplicate key update " + onDuplicate;
    }

    /** Writes them within the transaction under way. By JDBC, see {@link AbsentRows}. */
    public void write(EntityManager em, List<@Nullable Object[]> rows) {
        for (var batch : Batches.of(rows)) {
            String sql = head + String.join(", ", Collections.nCopies(batch.size(), row)) + tail;
            try (var statement = em.unwrap(Connection.class).prepareStatement(sql)) {
                int at = 1;
                for (@Nullable Object[] values : batch) {
                    for (Object value : values) {
                        AbsentRows.bind(statement, at++, value);
                    }
                }
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new PersistenceException(e);
            }
        }
    }
}
