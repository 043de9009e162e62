package io.greentalent.keeping;

import io.greentalent.ledger.VerifyOffline;
import io.greentalent.shared.Job;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Puts a backup into an empty database and an empty data folder (恢复), compares every table with what was taken, and verifies
 * the ledger. What is not empty is refused and left as it is; what a restore that was cut off left behind is done again.
 */
final class Restore {
    private final Installation into;
    private final Path backup;
    private final Path keys;
    private final Job.Progress progress;
    private final Manifest manifest;
    private long done;

    /** @param keys the folder of its keys, or of the keys of all backups */
    Restore(Installation into, Path backup, Path keys, Job.Progress progress) {
        this.into = into;
        this.backup = backup;
        this.keys = KeptKeys.folder(keys, String.valueOf(backup.getFileName()));
        this.progress = progress;
        this.manifest = Manifest.read(backup);
    }

    Manifest manifest() {
        return manifest;
    }

    /** What the ledger came to that is there now. */
    VerifyOffline.Report restore() throws SQLException {
        var flaws = new CheckBackup(backup, progress).check(keys);
        if (!flaws.isEmpty()) {
            throw Problem.of("keeping.damaged", flaws.getFirst());
        }
        try {
            emptyFolder();
            if (!into.url().startsWith("jdbc:h2:mem:")) {
                PrivateFiles.folder(into.data());
            }
            try (var connection = into.open()) {
                emptyDatabase(connection);
                migrate();
                load(connection);
            }
            KeptFiles.place(backup, into.files(), manifest.files.keySet(), n -> {});
            KeptKeys.place(keys, into.data());
            return ended();
        } catch (IOException e) {
            throw Full.or(e, into.data());
        }
    }

    private void emptyFolder() throws IOException {
        boolean sameKeys = !PrivateFiles.isEmpty(into.keys()) && sameKeys();
        if (!sameKeys && !PrivateFiles.isEmpty(into.keys())) {
            throw Problem.of("keeping.notEmpty", into.keys());
        }
    }

    private boolean sameKeys() throws IOException {
        try {
            KeptKeys.check(into.keys(), manifest.keys);
            return true;
        } catch (Problem e) {
            return false;
        }
    }

    private void emptyDatabase(Connection connection) throws SQLException, IOException {
        var tables = Snapshot.tables(connection);
        boolean cutOff = tables.contains(Schema.RESTORE_UNDER_WAY);
        if (!tables.isEmpty() && !cutOff) {
            throw Problem.of("keeping.notEmptyDatabase", tables.size());
        }
        if (!cutOff && (!PrivateFiles.isEmpty(into.files()) || !PrivateFiles.isEmpty(into.keys()))) {
            throw Problem.of("keeping.notEmpty", into.data());
        }
        try (var statement = connection.createStatement()) {
            // The mark first and last: nobody serves what is half there, and the next restore knows that it may be
            // wiped.
            if (!cutOff) {
                statement.execute("create table " + Schema.RESTORE_UNDER_WAY + " (id int not null primary key)");
            }
            for (String table : tables) {
                if (!table.equals(Schema.RESTORE_UNDER_WAY)) {
                    statement.execute("drop table " + table);
                }
            }
        }
    }

    /** To the state of the tables in which the backup was taken. */
    private void migrate() {
        var target = MigrationVersion.fromVersion(manifest.schema);
        boolean known = Arrays.stream(into.schema().load().info().all()).anyMatch(m -> target.equals(m.getVersion()));
        if (!known) {
            throw Problem.of("keeping.newerSchema", manifest.schema);
        }
        into.schema()
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(target)
                .load()
                .migrate();
    }

    private void load(Connection connection) throws SQLException, IOException {
        boolean embedded = Schema.embedded(connection);
        connection.setAutoCommit(false);
        for (TableMark table : manifest.tables) {
            try (var statement = connection.createStatement()) {
                // A migration may have put rows into its new table.
                statement.execute("delete from " + table.name());
            }
            new TableLoad(connection, embedded, table)
                    .load(backup.resolve("tables").resolve(table.name() + ".gz"));
            progress.at(++done, manifest.tables.size());
        }
        try (var statement = connection.createStatement()) {
            // The backup itself was under way when it was taken.
            statement.execute("update task set state = 'CANCELLED', ended_at = started_at"
                    + " where state = 'RUNNING' and kind like 'keeping.%'");
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private VerifyOffline.Report ended() throws SQLException {
        into.schema().load().migrate();
        try (var connection = into.open();
                var statement = connection.createStatement()) {
            var report = VerifyOffline.of(connection, into.keys());
            if (report.entries() != manifest.entries || report.counted() != manifest.counted) {
                throw Problem.of("keeping.otherTotals", manifest.counted, report.counted());
            }
            statement.execute("drop table " + Schema.RESTORE_UNDER_WAY);
            return report;
        }
    }

    static boolean isBackup(Path folder) {
        return Files.isRegularFile(folder.resolve(Manifest.FILE));
    }
}
