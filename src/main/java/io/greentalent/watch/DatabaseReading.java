package io.greentalent.watch;

import io.greentalent.shared.Leader;
import io.greentalent.shared.Threads;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What one short visit to the database tells about it (数据库探测); every check of it shares the visit. */
@ApplicationScoped
class DatabaseReading {
    /** Longer than any statement of a visit takes, shorter than whoever asks for our health waits. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    static final Duration HOLDS = Duration.ofMillis(1500);

    @Resource(lookup = "jdbc/app")
    DataSource dataSource;

    @Inject
    Threads threads;

    private @Nullable Probe<Reading> probe;

    /**
     * What the visit told.
     *
     * @param writable false for a replica or a database that only lets itself be read
     * @param schema the newest migration, null for none
     * @param silent since when nobody holds the lease of the background work, by the database's clock as the lease is; null for
     *     never held
     */
    record Reading(
            boolean writable,
            @Nullable String schema,
            @Nullable Duration silent) {}

    @PostConstruct
    void begin() {
        probe = new Probe<>(threads::soon, PATIENCE, HOLDS, this::visit);
    }

    Probe.Seen<Reading> see() {
        return java.util.Objects.requireNonNull(probe).see();
    }

    Reading visit() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout((int) PATIENCE.toSeconds());
            return new Reading(writable(connection, statement), schema(statement), silent(statement));
        }
    }

    private static boolean writable(Connection connection, Statement statement) throws SQLException {
        if (!"MySQL".equals(connection.getMetaData().getDatabaseProductName())) {
            return !connection.isReadOnly();
        }
        try (var rows = statement.executeQuery("select @@global.super_read_only + @@global.read_only")) {
            return rows.next() && rows.getInt(1) == 0;
        }
    }

    private static @Nullable String schema(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select version from flyway_schema_history"
                + " where success = true and version is not null order by installed_rank desc limit 1")) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static @Nullable Duration silent(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select timestampdiff(second, until_at, localtimestamp(6)) from lease"
                + " where name = '" + Leader.LEASE + "'")) {
            return rows.next() ? Duration.ofSeconds(Math.max(0, rows.getLong(1))) : null;
        }
    }
}
