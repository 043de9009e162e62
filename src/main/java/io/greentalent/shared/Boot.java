package io.greentalent.shared;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * First thing at start-up: keys, then the schema. Refuses to start where data exist whose key is missing, and where the
 * sample's well-known accounts are wanted anywhere but on the embedded database at this machine's own address.
 */
@ApplicationScoped
public class Boot {
    @Resource(lookup = "jdbc/app")
    DataSource dataSource;

    /** Without a limit for its statements: a migration of a large table takes as long as it takes. */
    @Resource(lookup = "jdbc/migration")
    DataSource migrations;

    @Inject
    Settings settings;

    @Inject
    KeyRing keys;

    @Inject
    Clock clock;

    private volatile String schema = "";

    void start(@Observes @Priority(1) Startup event) throws SQLException {
        if (settings.sample() && !settings.embeddedAndLocal()) {
            throw new IllegalStateException("GREENTALENT_SAMPLE is on, but its accounts may exist only on the embedded "
                    + "database served at 127.0.0.1: switch it off, or take the other host or database back");
        }
        try (var connection = dataSource.getConnection();
                var oneByOne = StartLock.of(connection)) {
            FitDatabase.require(connection);
            checkRestore(connection);
            migrate();
            checkSample(connection);
            checkKeys(connection);
        }
    }

    private void migrate() {
        var flyway = Schema.of(migrations).load();
        flyway.migrate();
        schema = Arrays.stream(flyway.info().all())
                .filter(m -> m.isVersioned() && m.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .map(MigrationVersion::getVersion)
                .orElse("");
    }

    /** The version of the schema that this build was made for; empty until it is migrated. */
    public String schema() {
        return schema;
    }

    /** What a restore that was cut off has left is served by nobody. */
    private static void checkRestore(Connection connection) throws SQLException {
        if (Schema.hasTable(connection, Schema.RESTORE_UNDER_WAY)) {
            throw new IllegalStateException(
                    "a restore into this database is under way or was cut off: let it end, or run"
                            + " the same restore again");
        }
    }

    /** Switching the sample off does not take its accounts away. */
    private void checkSample(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select id from sample_mark")) {
            if (rows.next() && !settings.embeddedAndLocal()) {
                throw new IllegalStateException("this database holds the sample with its well-known accounts, which may"
                        + " exist only on the embedded database served at 127.0.0.1: begin with an empty GREENTALENT_DATA"
                        + " or database");
            }
        }
    }

    private void checkKeys(Connection connection) throws SQLException {
        var uses = KeyUses.of(connection, keys);
        uses.require();
        keys.makeMissing();
        uses.record(LocalDateTime.now(clock));
    }
}
