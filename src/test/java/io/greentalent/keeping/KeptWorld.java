package io.greentalent.keeping;

import io.greentalent.shared.Job;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/** Places to back up from and to restore into. */
final class KeptWorld {
    static final Job.Progress QUIET = new Job.Progress() {
        @Override
        public void at(long done, long total) {
            // nobody looks
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    private KeptWorld() {}

    /** An embedded installation in that folder, as a command finds it. */
    static Installation embedded(Path data) {
        return new Installation(data, Installation.embedded(data), "greentalent", "");
    }

    /** One on the MySQL server of the test, with an empty database of its own. */
    static Installation onMySql(Path data, String server) throws SQLException {
        String name = "k" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
        String user = System.getProperty("test.database.user", "root");
        String password = System.getProperty("test.database.password", "");
        try (var connection = DriverManager.getConnection(server, user, password);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new Installation(data, server + name, user, password);
    }

    static String backup(Connection connection, Path data, Path shelf, Clock clock) throws SQLException {
        return new TakeBackup(data, clock, QUIET)
                .take(connection, new TakeBackup.Wanted(shelf.resolve("backups"), shelf.resolve("keys"), 3));
    }

    static Restore restore(Installation into, Path shelf, String name) {
        return new Restore(into, shelf.resolve("backups").resolve(name), shelf.resolve("keys"), QUIET);
    }
}
