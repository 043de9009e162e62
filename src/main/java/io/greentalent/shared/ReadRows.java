package io.greentalent.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and changes by statements of many values (成批读取), as {@link PutRows} writes: by JDBC, see {@link AbsentRows}. */
public final class ReadRows {
    private ReadRows() {}

    /** The rows that it gives, as the driver gives them; what the transaction under way has changed is seen. */
    public static List<@Nullable Object[]> of(EntityManager em, String sql, Object... args) {
        return run(em, sql, args, statement -> {
            try (var found = statement.executeQuery()) {
                return rows(found);
            }
        });
    }

    /** A column that is never null and holds a whole number, however wide the driver gives it. */
    public static long whole(@Nullable Object number) {
        return ((Number) Objects.requireNonNull(number)).longValue();
    }

    /** Changes rows within the transaction under way; gives how many. */
    public static int change(EntityManager em, String sql, Object... args) {
        return run(em, sql, args, PreparedStatement::executeUpdate);
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private static <T> T run(EntityManager em, String sql, Object[] args, Work<T> work) {
        em.flush();
        try (var statement = em.unwrap(Connection.class).prepareStatement(sql)) {
            for (int i = 0; i < args.length; i++) {
                AbsentRows.bind(statement, i + 1, args[i]);
            }
            return work.with(statement);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static List<@Nullable Object[]> rows(ResultSet found) throws SQLException {
        int columns = found.getMetaData().getColumnCount();
        var rows = new ArrayList<@Nullable Object[]>();
        while (found.next()) {
            var row = new @Nullable Object[columns];
            for (int i = 0; i < columns; i++) {
                row[i] = found.getObject(i + 1);
            }
            rows.add(row);
        }
        return rows;
    }
}
