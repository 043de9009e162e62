package io.greentalent.shared;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes only a database that keeps what is entrusted to it (数据库要求): every character of a name told from every other,
 * microseconds, nothing cut off in silence, transactions that see what was committed. An empty MySQL database gets the
 * product's collation here; one with tables of another collation is refused, as its unique keys would mean something else.
 */
public final class FitDatabase {
    /** Every character by its code, as in the embedded database, so that a unique key means the same in both. */
    public static final String COLLATION = "utf8mb4_0900_bin";

    private static final Logger LOG = Log.of(FitDatabase.class);

    private final Connection connection;

    private FitDatabase(Connection connection) {
        this.connection = connection;
    }

    /** Throws {@link IllegalStateException} with a sentence for whoever runs the installation. Before the first migration. */
    public static void require(Connection connection) throws SQLException {
        var fit = new FitDatabase(connection);
        if (fit.isMySql()) {
            fit.requireKind();
            fit.requireSession();
            fit.requireCollation();
            fit.adviseBatches();
        }
        // The session's level and not the driver's word for it, where it can be asked.
        if (connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
            throw new IllegalStateException(
                    "the database's transactions are not READ COMMITTED: seats and counts could be lost");
        }
    }

    private boolean isMySql() throws SQLException {
        return "MySQL".equals(connection.getMetaData().getDatabaseProductName());
    }

    private void requireKind() throws SQLException {
        String version = value("select version()");
        if (version.contains("MariaDB") || !"1".equals(known(COLLATION))) {
            throw new IllegalStateException("the database server is " + version + ", which lacks the collation "
                    + COLLATION + ": MySQL 9 is needed");
        }
    }

    private String known(String collation) throws SQLException {
        return value("select count(*) from information_schema.collations where collation_name = '" + collation + "'");
    }

    private void requireSession() throws SQLException {
        requireEqual("READ-COMMITTED", value("select @@transaction_isolation"), "transaction_isolation");
        requireEqual("utf8mb4", value("select @@character_set_connection"), "character_set_connection");
        requireEqual("InnoDB", value("select @@default_storage_engine"), "default_storage_engine");
        if (!value("select @@sql_mode").contains("STRICT_TRANS_TABLES")) {
            throw new IllegalStateException(
                    "the database's sql_mode lacks STRICT_TRANS_TABLES: texts that are too long would be cut off in silence");
        }
    }

    private static void requireEqual(String wanted, String found, String variable) {
        if (!wanted.equals(found)) {
            throw new IllegalStateException(
                    "the database's " + variable + " is " + found + ", but the product needs " + wanted);
        }
    }

    private void requireCollation() throws SQLException {
        String found =
                value("select default_collation_name from information_schema.schemata where schema_name = database()");
        if (COLLATION.equals(found)) {
            return;
        }
        if (!"0".equals(value("select count(*) from information_schema.tables where table_schema = database()"))) {
            throw new IllegalStateException("the database's collation is " + found + ", but the product needs "
                    + COLLATION + ": begin with an empty database, or load a backup into one");
        }
        String name = value("select database()").replace("`", "``");
        try (var statement = connection.createStatement()) {
            statement.execute("alter database `" + name + "` character set utf8mb4 collate " + COLLATION);
        }
    }

    private void adviseBatches() throws SQLException {
        String url = Objects.toString(connection.getMetaData().getURL(), "");
        if (!url.contains("rewriteBatchedStatements=true")) {
            LOG.log(
                    Level.WARNING,
                    "DB_URL lacks rewriteBatchedStatements=true: large rosters are written several times more slowly");
        }
    }

    private String value(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            @Nullable String found = rows.next() ? rows.getString(1) : null;
            return Objects.toString(found, "");
        }
    }
}
