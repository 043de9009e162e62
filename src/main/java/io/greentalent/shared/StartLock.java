package io.greentalent.shared;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Lets one node after the other start over a MySQL database (启动锁): the first makes collation, schema and keys, the next
 * one finds them. Given back by closing it, and by the database when the node dies. H2's file lets one process in anyway.
 */
final class StartLock implements AutoCloseable {
    /** Longer than the longest migration. */
    private static final int SECONDS = 600;

    private static final String NAME = "concat('greentalent.', left(database(), 50))";

    private final Connection connection;
    private final boolean mySql;

    private StartLock(Connection connection, boolean mySql) {
        this.connection = connection;
        this.mySql = mySql;
    }

    /** Waits for it. Throws {@link IllegalStateException} where another node starts for longer than that. */
    static StartLock of(Connection connection) throws SQLException {
        boolean mySql = "MySQL".equals(connection.getMetaData().getDatabaseProductName());
        if (mySql && ask(connection, "get_lock(" + NAME + ", " + SECONDS + ")") != 1) {
            throw new IllegalStateException("another node has been starting over this database for " + SECONDS + " s");
        }
        return new StartLock(connection, mySql);
    }

    @Override
    public void close() throws SQLException {
        if (mySql) {
            ask(connection, "release_lock(" + NAME + ")");
        }
    }

    private static int ask(Connection connection, String function) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select " + function)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }
}
