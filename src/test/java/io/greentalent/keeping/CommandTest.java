package io.greentalent.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.greentalent.Mortal;
import io.greentalent.shared.KeyRing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as an operator types them, as processes that are killed, and over disks that are full. */
class CommandTest {
    private static final int TERMS = 5000;
    /** As objects, these rows would be several times as large as the heap. */
    private static final int MANY = 300_000;

    private static final int HEAP = 32;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Installation here;

    @BeforeEach
    void installed() throws SQLException, IOException {
        here = KeptWorld.embedded(folder.resolve("data"));
        here.schema().load().migrate();
        KeyRing.in(here.keys()).makeMissing();
        try (var connection = here.open();
                var statement = connection.createStatement()) {
            statement.execute("insert into term (version, code, starts_on, ends_on)"
                    + " select 1, concat('第 ', x, ' 学期'), date '2026-09-01', date '2027-01-20' from system_range(1, "
                    + TERMS
                    + ")");
            for (String id : KeyRing.ALL) {
                statement.execute("insert into key_use (id, since) values ('" + id + "', '2026-11-01 08:00:00')");
            }
        }
    }

    private int run(Path data, String... words) {
        said.reset();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Command(environment(data), out, out, Locale.ENGLISH).run(List.of(words));
    }

    private Map<String, String> environment(Path data) {
        return Map.of(
                "GREENTALENT_DATA", data.toString(),
                "GREENTALENT_BACKUPS", folder.resolve("backups").toString(),
                "GREENTALENT_BACKUP_KEYS", folder.resolve("keys").toString());
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private long terms(Path data) throws SQLException {
        try (var connection = KeptWorld.embedded(data).open();
                var found = connection.createStatement().executeQuery("select count(*) from term")) {
            found.next();
            return found.getLong(1);
        }
    }

    @Test
    void backupVerifyAndRestoreAreThreeWords() throws SQLException {
        assertEquals(0, run(here.data(), "backup"), this::said);
        assertTrue(said().contains("rows, 0 files, 0 person-times"), said());
        assertEquals(0, run(here.data(), "verify-backup"), this::said);
        assertTrue(said().contains("Sound: "), said());
        var anew = folder.resolve("anew");
        assertEquals(0, run(anew, "restore"), this::said);
        assertEquals(TERMS, terms(anew));
        assertEquals(1, run(anew, "restore"), this::said);
        assertTrue(said().contains("nothing was changed"), said());
    }

    @Test
    void aBackupOfManyRowsTakesAHeapOfFewMegabytes() throws Exception {
        try (var connection = here.open();
                var statement = connection.createStatement()) {
            statement.execute("insert into term (version, code, starts_on, ends_on)"
                    + " select 1, concat('第 ', x, ' 学期'), date '2026-09-01', date '2027-01-20' from system_range("
                    + (TERMS + 1) + ", " + MANY + ")");
        }
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx" + HEAP + "m",
                "-cp",
                System.getProperty("java.class.path"),
                Command.class.getName(),
                "backup");
        builder.environment().putAll(environment(here.data()));
        builder.redirectErrorStream(true);
        var process = builder.start();
        said.reset();
        process.getInputStream().transferTo(said);
        assertEquals(0, process.waitFor(), this::said);
        assertEquals(0, run(here.data(), "verify-backup"), this::said);
    }

    @Test
    void whereThereIsNoDatabaseNoneIsMade() {
        var nowhere = folder.resolve("nowhere");
        assertEquals(1, run(nowhere, "backup"));
        assertTrue(said().contains("holds no tables"), said());
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void whatIsNotUnderstoodIsExplained() {
        assertEquals(2, run(here.data()));
        assertEquals(2, run(here.data(), "backup", "--everything"));
        assertEquals(2, run(here.data(), "backup", "--keep", "0"));
        assertTrue(said().contains("greentalent backup [--to FOLDER]"), said());
    }

    @Test
    void aDatabaseThatAServerHasOpenIsSaidToBe() throws Exception {
        try (var server = mortal("backup", here.data(), 1)) {
            server.here();
            assertEquals(1, run(here.data(), "backup"));
            assertTrue(said().contains("Do this on its page"), said());
        }
    }

    @Test
    void aBackupThatIsKilledIsNeverTakenForOne() throws Exception {
        for (int step = 1; step <= 2; step++) {
            try (var backup = mortal("backup", here.data(), step * 2)) {
                backup.here();
            }
            assertEquals(List.of(), new Shelf(folder.resolve("backups")).names());
            assertEquals(1, run(here.data(), "verify-backup"), this::said);
        }
        assertEquals(0, run(here.data(), "backup"), this::said);
        assertEquals(
                1,
                files(folder.resolve("backups")).stream()
                        .filter(p -> !p.toString().endsWith(".lock"))
                        .count());
        assertEquals(0, run(here.data(), "verify-backup"), this::said);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void aRestoreThatIsKilledIsServedByNobodyAndDoneAgain() throws Exception {
        assertEquals(0, run(here.data(), "backup"), this::said);
        var anew = folder.resolve("anew");
        int tables = Manifest.read(folder.resolve("backups")
                        .resolve(new Shelf(folder.resolve("backups")).names().getFirst()))
                .tables
                .size();
        try (var restore = mortal("restore", anew, tables + tables - 1)) {
            restore.here();
        }
        try (var connection = KeptWorld.embedded(anew).open()) {
            assertTrue(Snapshot.tables(connection).contains("restore_under_way"));
        }
        assertEquals(0, run(anew, "restore"), this::said);
        assertEquals(TERMS, terms(anew));
    }

    @Test
    void aFullDiskIsSaidToBeAndNothingIsKept() throws Exception {
        var small = Files.createDirectories(folder.resolve("small"));
        assumeTrue(mounted(small), "needs to mount a small disk (root)");
        try {
            int code = run(here.data(), "backup", "--to", small.resolve("b").toString());
            assertEquals(1, code, this::said);
            assertTrue(said().contains("no room left in " + small), said());
            assertEquals(List.of(), new Shelf(small.resolve("b")).names());
            assertEquals(List.of(), new Shelf(folder.resolve("keys")).names());
        } finally {
            new ProcessBuilder("umount", small.toString()).inheritIO().start().waitFor();
        }
    }

    private static boolean mounted(Path at) throws Exception {
        try {
            return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", at.toString())
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void theServersScriptRunsThemFromABuildAndFromAnInstalledServer() throws Exception {
        var server = folder.resolve("wlp/usr/servers/green talent");
        Files.createDirectories(server.resolve("bin"));
        Files.createDirectories(server.resolve("apps"));
        Files.copy(Path.of("liberty/bin/greentalent"), server.resolve("bin/greentalent"));
        Files.writeString(
                server.resolve("server.env"), "# its own\nJAVA_HOME=" + System.getProperty("java.home") + "\n");
        var drivers = Files.createDirectories(folder.resolve("wlp/usr/shared/resources/jdbc"));
        var jars = List.of(System.getProperty("java.class.path").split(":"));
        for (String jar : jars.stream().filter(j -> j.contains("/h2-")).toList()) {
            Files.copy(Path.of(jar), drivers.resolve(Path.of(jar).getFileName().toString()));
        }
        var loose = new StringBuilder("<archive>\n<dir sourceOnDisk=\""
                + Path.of("target/classes").toAbsolutePath() + "\" targetInArchive=\"/WEB-INF/classes\"/>\n");
        var flyway = jars.stream()
                .filter(j -> j.contains("flyway") || j.contains("jackson"))
                .toList();
        flyway.forEach(jar -> loose.append("<file sourceOnDisk=\"" + jar + "\" targetInArchive=\"/WEB-INF/lib/"
                + Path.of(jar).getFileName() + "\"/>\n"));
        var application = server.resolve("apps/greentalent.war");
        Files.writeString(Path.of(application + ".xml"), loose + "</archive>\n");
        assertEquals(0, script(server, "backup"), this::said);
        assertEquals(0, script(server, "rotate-keys"), this::said);
        assertEquals(1, script(server, "rotate-keys"), "one at a time");

        Files.delete(Path.of(application + ".xml"));
        war(application, flyway);
        assertEquals(0, script(server, "verify-backup"), this::said);
        Files.delete(application);
        assertEquals(2, script(server, "backup"), this::said);
        assertFalse(said().isEmpty());
    }

    private static void war(Path file, List<String> jars) throws IOException {
        var classes = Path.of("target/classes");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file));
                var all = Files.walk(classes)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry("WEB-INF/classes/" + classes.relativize(path)));
                Files.copy(path, zip);
            }
            for (String jar : jars) {
                zip.putNextEntry(new ZipEntry("WEB-INF/lib/" + Path.of(jar).getFileName()));
                Files.copy(Path.of(jar), zip);
            }
        }
    }

    private int script(Path server, String verb) throws Exception {
        var builder = new ProcessBuilder("sh", server.resolve("bin/greentalent").toString(), verb);
        builder.environment().putAll(environment(here.data()));
        builder.redirectErrorStream(true);
        var process = builder.start();
        said.reset();
        process.getInputStream().transferTo(said);
        return process.waitFor();
    }

    private Mortal mortal(String verb, Path data, int step) throws IOException {
        return Mortal.of(MortalBackup.class, verb, data.toString(), folder.toString(), "" + step);
    }
}
