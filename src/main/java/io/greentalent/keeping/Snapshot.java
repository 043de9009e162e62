package io.greentalent.keeping;

import io.greentalent.shared.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Everything as it stood at one moment, read row by row while others go on writing (一致性快照). The connection is given back
 * as it was.
 */
final class Snapshot implements AutoCloseable {
    /** Of one running installation only: what another one would do wrong to go on with. */
    private static final Set<String> NOT_KEPT =
            Set.of("flyway_schema_history", Schema.RESTORE_UNDER_WAY, "lease", "sessions");

    private static final int ROWS_AT_ONCE = 1000;

    private final Connection connection;
    private final boolean embedded;

    private Snapshot(Connection connection, boolean embedded) {
        this.connection = connection;
        this.embedded = embedded;
    }

    static Snapshot of(Connection connection) throws SQLException {
        boolean embedded = Schema.embedded(connection);
        var snapshot = new Snapshot(connection, embedded);
        if (embedded) {
            snapshot.say("set session characteristics as transaction isolation level snapshot");
            snapshot.say("set lazy_query_execution true");
            connection.setAutoCommit(false);
        } else {
            snapshot.say("set session information_schema_stats_expiry = 0");
            snapshot.say("set transaction isolation level repeatable read");
            snapshot.say("start transaction with consistent snapshot, read only");
        }
        return snapshot;
    }

    boolean embedded() {
        return embedded;
    }

    /** The tables whose rows are kept, by name. */
    List<String> tables() throws SQLException {
        return tables(connection).stream()
                .filter(name -> !NOT_KEPT.contains(name))
                .toList();
    }

    /** All tables, by name. */
    static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var query = connection.prepareStatement("select lower(table_name) from information_schema.tables"
                + " where table_schema = ? and table_type = 'BASE TABLE' order by 1")) {
            query.setString(1, Schema.name(connection));
            try (var found = query.executeQuery()) {
                while (found.next()) {
                    names.add(found.getString(1));
                }
            }
        }
        return names;
    }

    /** The id that the table would give next; 0 where it gives none. */
    long nextId(String table) throws SQLException {
        String sql = embedded
                ? "select max(identity_base) from information_schema.columns where is_identity = 'YES'"
                        + " and table_schema = ? and table_name = ?"
                : "select max(auto_increment) from information_schema.tables where table_schema = ? and table_name = ?";
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, Schema.name(connection));
            query.setString(2, table);
            try (var found = query.executeQuery()) {
                return found.next() ? found.getLong(1) : 0;
            }
        }
    }

    long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    List<String> texts(String sql) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = rowByRow();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                texts.add(found.getString(1));
            }
        }
        return texts;
    }

    /** A statement whose rows do not stand in memory all at once, however many there are. */
    Statement rowByRow() throws SQLException {
        return rowByRow(connection, embedded);
    }

    static Statement rowByRow(Connection connection, boolean embedded) throws SQLException {
        var statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        statement.setQueryTimeout(0);
        // MySQL's driver sends row by row only when it is asked so.
        statement.setFetchSize(embedded ? ROWS_AT_ONCE : Integer.MIN_VALUE);
        return statement;
    }

    @Override
    public void close() throws SQLException {
        if (embedded) {
            connection.rollback();
            connection.setAutoCommit(true);
            say("set lazy_query_execution false");
            say("set session characteristics as transaction isolation level read committed");
        } else {
            say("commit");
        }
    }

    private void say(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
