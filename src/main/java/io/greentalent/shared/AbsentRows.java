package io.greentalent.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
     * Inserts what no unique key forbids; what was there already stays as it is. Call within a transaction. Lengths must have been checked before:
     * MySQL cuts here where it would refuse elsewhere.
     *
     * @param rows each with a value for every column
     * @return how many rows are new; of several rows H2 tells too few where the statement waited for somebody else's row, as
     *     it begins anew and counts its last try only: who needs the number asks the table
     */
    public int insert(EntityManager em, List<@Nullable Object[]> rows) {
        em.flush();
        int made = 0;
        for (var batch : Batches.of(rows)) {
            made += batch(em, batch);
        }
        return made;
    }

    /** By JDBC: EclipseLink's time for binding grows with the square of the number of values, minutes for a long roster. */
    private int batch(EntityManager em, List<@Nullable Object[]> rows) {
        String row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        String sql = head + String.join(", ", Collections.nCopies(rows.size(), row));
        try (var statement = em.unwrap(Connection.class).prepareStatement(sql)) {
            int at = 1;
            for (@Nullable Object[] values : rows) {
                for (Object value : values) {
                    bind(statement, at++, value);
                }
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Days and times as EclipseLink binds them, so that all rows of a table are read alike. */
    static void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        if (value instanceof LocalDateTime time) {
            statement.setTimestamp(at, Timestamp.valueOf(time));
        } else if (value instanceof LocalDate day) {
            statement.setDate(at, Date.valueOf(day));
        } else {
            statement.setObject(at, value);
        }
    }
}
