package io.greentalent.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;

/** Reads rows over a plain connection, where there is no server (直接读取). */
final class PlainRows {
    private final Connection connection;

    PlainRows(Connection connection) {
        this.connection = connection;
    }

    /** What is done with the row at hand. */
    interface Row {
        void take(ResultSet row) throws SQLException;
    }

    void each(String sql, Row each) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                each.take(found);
            }
        }
    }

    /** As it was written, in the product's zone, whatever the zone of the machine. */
    static LocalDateTime time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }
}
