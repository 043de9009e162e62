package io.greentalent.keeping;

import io.greentalent.shared.Job;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/**
 * Takes a backup (备份): every table as it stood at one moment, then the files that it names, the keys apart. It is there when
 * it is whole, or not at all.
 */
final class TakeBackup {
    private final Path data;
    private final Clock clock;
    private final Job.Progress progress;
    private long done;
    private long total;

    /**
     * Where to.
     *
     * @param to the folder of backups
     * @param keysTo the folder of their keys: another one
     * @param keep how many are kept in each, the new one among them
     */
    record Wanted(Path to, Path keysTo, int keep) {}

    TakeBackup(Path data, Clock clock, Job.Progress progress) {
        this.data = data;
        this.clock = clock;
        this.progress = progress;
    }

    /** Gives the backup's name. The connection is the backup's own while it works. */
    String take(Connection connection, Wanted wanted) throws SQLException {
        var shelf = new Shelf(wanted.to);
        var safe = new Shelf(wanted.keysTo);
        if (safe.root().startsWith(shelf.root()) || shelf.root().startsWith(safe.root())) {
            throw Problem.of("keeping.sameFolder");
        }
        if (!Schema.hasTable(connection, "key_use")) {
            throw Problem.of("keeping.noSchema");
        }
        try {
            return shelf.alone(() -> safe.alone(() -> taken(connection, shelf, safe, wanted.keep)));
        } catch (IOException e) {
            throw Full.or(e, wanted.to);
        } catch (SQLException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String taken(Connection connection, Shelf shelf, Shelf safe, int keep) throws IOException, SQLException {
        String name = Shelf.name(LocalDateTime.now(clock));
        if (shelf.names().contains(name)) {
            throw Problem.of("keeping.another", shelf.root());
        }
        try {
            var backup = shelf.begin(name);
            var keys = safe.begin(name);
            // What was signed is remembered after its transaction: what is remembered now is in the snapshot that
            // follows.
            KeptKeys.copyRoots(data, keys);
            write(
                    connection,
                    backup,
                    keys,
                    shelf.names().stream().findFirst().map(shelf::folder).orElse(null));
            KeptKeys.copy(data, keys);
            KeptKeys.seal(keys);
            safe.place(name);
            shelf.place(name);
        } finally {
            shelf.abandon(name);
            safe.abandon(name);
        }
        shelf.keep(keep);
        safe.keep(keep);
        return name;
    }

    private void write(Connection connection, Path backup, Path keys, @Nullable Path earlier)
            throws IOException, SQLException {
        var manifest = new Manifest();
        manifest.made = LocalDateTime.now(clock).withNano(0);
        List<String> contents;
        try (var snapshot = Snapshot.of(connection)) {
            manifest.schema = schema(snapshot);
            // The snapshot has begun: the keys in use at its moment, and no later ones.
            KeptKeys.copy(data, keys);
            tables(snapshot, backup, manifest);
            contents = snapshot.texts("select distinct sha256 from stored_file where purged_at is null");
        }
        var ring = KeyRing.in(data.resolve("keys"));
        prints(connection, ring, manifest);
        long before = done;
        total = before + contents.size();
        new KeptFiles(data.resolve("files"), earlier).copy(contents, backup, manifest, n -> tell(before + n));
        manifest.write(backup, ring);
    }

    private void tables(Snapshot snapshot, Path backup, Manifest manifest) throws IOException, SQLException {
        manifest.database = snapshot.embedded() ? "H2" : "MySQL";
        manifest.entries = snapshot.number("select count(*) from ledger_entry");
        manifest.counted = snapshot.number("select coalesce(sum(sign), 0) from ledger_entry");
        var names = snapshot.tables();
        for (String table : names) {
            total += snapshot.number("select count(*) from " + table);
        }
        var folder = PrivateFiles.folder(backup.resolve("tables"));
        for (String table : names) {
            long before = done;
            var mark = new TableText(table, n -> tell(before + n)).write(snapshot, folder.resolve(table + ".gz"));
            manifest.tables.add(mark);
            done = before + mark.rows();
        }
    }

    private static String schema(Snapshot snapshot) throws SQLException {
        return snapshot
                .texts("select version from flyway_schema_history where success = true and version is not null")
                .stream()
                .max((a, b) -> MigrationVersion.fromVersion(a).compareTo(MigrationVersion.fromVersion(b)))
                .orElseThrow(() -> Problem.of("keeping.noSchema"));
    }

    private static void prints(Connection connection, KeyRing ring, Manifest manifest) throws SQLException {
        try (var statement = connection.createStatement();
                var used = statement.executeQuery("select id from key_use where retired_at is null order by id")) {
            while (used.next()) {
                String id = Objects.requireNonNull(used.getString(1)).toLowerCase(Locale.ROOT);
                if (!ring.has(id)) {
                    throw Problem.of("keeping.keyMissing", id, "keys");
                }
                manifest.keys.put(id, ring.fingerprint(id));
            }
        }
    }

    private void tell(long now) {
        progress.at(now, Math.max(now, total));
        if (progress.cancelled()) {
            throw new CancellationException();
        }
    }
}
