package io.greentalent.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.RunningRooms;
import io.greentalent.TestServer;
import io.greentalent.sample.InventedWorld;
import io.greentalent.sample.SampleWorld;
import io.greentalent.sample.Size;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Transactions;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the command takes to back up an invented ledger, and how much of a heap of 512 MB: it reads row by row. */
class BackupBench {
    private static final int PERSON_TIMES = Integer.getInteger("persontimes", 1000);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Pattern COLLECTED = Pattern.compile("(\\d+)M->(\\d+)M\\(");

    @TempDir
    Path folder;

    @Test
    void aLedgerOfThatSizeIsBackedUpInAHeapOf512Megabytes() throws Exception {
        // Waiting for the disk at each commit is none of what is measured.
        String url = TestServer.inFile(folder).replace("WRITE_DELAY=0", "WRITE_DELAY=500");
        System.setProperty("test.shared", url);
        try (var rooms = RunningRooms.in(folder)) {
            rooms.request();
            KeyRing.ALL.forEach(id -> rooms.the(Transactions.class)
                    .run(() -> rooms.the(EntityManager.class)
                            .createNativeQuery("insert into key_use (id, since) values (?, '2026-11-01 08:00:00')")
                            .setParameter(1, id)
                            .executeUpdate()));
            InventedWorld.invent(
                    rooms.the(SampleWorld.class), Size.of(PERSON_TIMES), TODAY, List.of(11L, 12L, 13L, 14L, 15L, 16L));
        } finally {
            System.clearProperty("test.shared");
        }
        var log = folder.resolve("gc.log");
        long start = System.nanoTime();
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-Xlog:gc:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                Command.class.getName(),
                "backup");
        builder.environment().put("GREENTALENT_DATA", folder.toString());
        builder.environment()
                .put("GREENTALENT_BACKUPS", folder.resolve("backups").toString());
        builder.environment()
                .put("GREENTALENT_BACKUP_KEYS", folder.resolve("backup-keys").toString());
        builder.environment().put("DB_URL", TestServer.inFile(folder));
        builder.environment().put("DB_USER", "sa");
        assertEquals(0, builder.inheritIO().start().waitFor());
        double seconds = (System.nanoTime() - start) / 1e9;
        var shelf = new Shelf(folder.resolve("backups"));
        var backup = shelf.folder(shelf.names().getFirst());
        var manifest = Manifest.read(backup);
        System.out.printf(
                Locale.ROOT,
                "backup of %,d person-times: %,d rows in %.1f s, %,d MB; heap before a collection at most %d MB, after it %d MB%n",
                manifest.counted,
                manifest.tables.stream().mapToLong(TableMark::rows).sum(),
                seconds,
                size(backup) >> 20,
                most(log, 1),
                most(log, 2));
        assertTrue(manifest.counted > PERSON_TIMES * 0.9, manifest.counted + " counted");
    }

    private static long most(Path log, int group) throws IOException {
        return COLLECTED
                .matcher(Files.readString(log))
                .results()
                .mapToLong(found -> Long.parseLong(found.group(group)))
                .max()
                .orElse(0);
    }

    private static long size(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.mapToLong(p -> p.toFile().length()).sum();
        }
    }
}
