package io.greentalent.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The migrations that make the product's tables (表结构), for the server and for commands that run without it. */
public final class Schema {
    /** The table that stands in a database while a restore fills it. */
    public static final String RESTORE_UNDER_WAY = "restore_under_way";

    private Schema() {}

    /** All migrations, for that database. */
    public static FluentConfiguration of(DataSource database) {
        return all().dataSource(database);
    }

    /** The same, for a database by its address. */
    public static FluentConfiguration of(String url, String user, String password) {
        return all().dataSource(url, user, password);
    }

    private static FluentConfiguration all() {
        return Flyway.configure(Schema.class.getClassLoader())
                .failOnMissingLocations(true)
                .javaMigrations(new IdsAhead(), new NamesBySound());
    }

    public static boolean hasTable(Connection connection, String table) throws SQLException {
        try (var query = connection.prepareStatement(
                "select count(*) from information_schema.tables where table_schema = ? and table_name = ?")) {
            query.setString(1, name(connection));
            query.setString(2, table);
            try (var found = query.executeQuery()) {
                return found.next() && found.getLong(1) > 0;
            }
        }
    }

    /** What the two databases call the place of our tables: H2 a schema, MySQL a catalogue. */
    public static String name(Connection connection) throws SQLException {
        return embedded(connection) ? connection.getSchema() : Objects.requireNonNullElse(connection.getCatalog(), "");
    }

    /** True for H2. */
    public static boolean embedded(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }
}
