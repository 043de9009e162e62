package io.greentalent.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.greentalent.DbTest;
import io.greentalent.RunningRooms;
import io.greentalent.files.FileStore;
import io.greentalent.ledger.SignRoot;
import io.greentalent.ledger.VerifyLedger;
import io.greentalent.people.OpenAccount;
import io.greentalent.people.SignIn;
import io.greentalent.sample.InventedWorld;
import io.greentalent.sample.SampleWorld;
import io.greentalent.sample.Size;
import io.greentalent.shared.Connections;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Settings;
import io.greentalent.shared.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What was backed up comes back the same, whole or not at all, into either database. */
class BackupDbTest extends DbTest {
    private static final String PASSWORD = "river-Lantern-2026-绿";
    private static final String CLEAR = "培训协议\u0000扫描件";
    private static final String SECRET = "名册\t500101";

    @TempDir
    Path folder;

    private long clearFile;
    private long secretFile;

    @BeforeAll
    void world() throws IOException {
        beginRequest();
        KeyRing.ALL.forEach(id -> change("insert into key_use (id, since) values (?, '2026-11-01 08:00:00')", id));
        var staff = List.of(11L, 12L, 13L, 14L, 15L, 16L);
        InventedWorld.invent(the(SampleWorld.class), new Size(5, 12, 1, 10, 3, 60), LocalDate.of(2026, 11, 2), staff);
        the(OpenAccount.class)
                .open(
                        new OpenAccount.Wanted("he.ning", "何宁\\𠮷\n二行", Set.of(Role.COMMISSION), null, null, null),
                        PASSWORD,
                        false);
        clearFile = kept(CLEAR, false);
        secretFile = kept(SECRET, true);
        the(SignRoot.class).sign(LocalDate.of(2026, 11, 1));
        the(VerifyLedger.class).verify();
        endRequest();
    }

    private long kept(String content, boolean encrypted) throws IOException {
        var file = Files.writeString(Files.createTempFile("kept", ".txt"), content);
        var store = the(FileStore.class);
        return tx(() -> (encrypted ? store.keepEncrypted(file, "文件.txt", 0) : store.keep(file, "文件.txt", 0)).id());
    }

    private Path data() {
        return the(Settings.class).data();
    }

    private String backup() throws SQLException {
        clock().advance(Duration.ofSeconds(7));
        try (var connection = the(Connections.class).open()) {
            return KeptWorld.backup(connection, data(), folder, clock());
        }
    }

    private Path place(String name) {
        return folder.resolve("backups").resolve(name);
    }

    private static String refused(Executable work) {
        return assertThrows(Problem.class, work).key();
    }

    @Test
    void whatComesBackIsServedAsItWas() throws Exception {
        var into = KeptWorld.embedded(folder.resolve("new"));
        long counted = count("select sum(sign) from ledger_entry");
        assertTrue(counted > 50);
        var report = KeptWorld.restore(into, folder, backup()).restore();
        assertEquals(List.of(), report.flaws());
        assertEquals(counted, report.counted());
        assertEquals(1, report.roots());

        Files.createDirectories(folder.resolve("served"));
        Files.move(into.keys(), folder.resolve("served/keys"));
        Files.move(into.files(), folder.resolve("served/files"));
        try (var connection = into.open();
                var statement = connection.createStatement()) {
            statement.execute("create user " + System.getProperty("test.database.user", "sa") + " password '' admin");
        }
        Files.move(into.data().resolve("db/greentalent.mv.db"), folder.resolve("served/db.mv.db"));
        try (var rooms = RunningRooms.in(folder.resolve("served"))) {
            rooms.request();
            assertTrue(rooms.the(VerifyLedger.class).verify().sound());
            var store = rooms.the(FileStore.class);
            assertEquals(CLEAR, new String(store.content(store.get(clearFile, Scope.all()))));
            assertEquals(SECRET, new String(store.content(store.get(secretFile, Scope.all()))));
            assertNull(rooms.the(SignIn.class)
                    .signIn("he.ning", PASSWORD, "127.0.0.1")
                    .problem());
            var again = rooms.the(OpenAccount.class)
                    .open(new OpenAccount.Wanted("new.one", "新", Set.of(Role.COMMISSION), null, null, null), PASSWORD);
            assertTrue(again.id() > count("select max(id) from account"), "ids go on where they were");
        }
    }

    @Test
    void whatGoesThroughTheOtherDatabaseIsTheSameRowForRow() throws Exception {
        String server = System.getProperty("test.database", "");
        assumeTrue(server.startsWith("jdbc:mysql:"), "needs a MySQL server: -Dtest.database=jdbc:mysql://…/");
        var first = KeptWorld.restore(KeptWorld.embedded(folder.resolve("h2")), folder, backup());
        assertEquals(List.of(), first.restore().flaws());
        var embedded = KeptWorld.embedded(folder.resolve("h2"));
        var mySql = KeptWorld.onMySql(folder.resolve("mysql"), server);
        String name;
        clock().advance(Duration.ofSeconds(7));
        try (var connection = embedded.open()) {
            name = KeptWorld.backup(connection, embedded.data(), folder, clock());
        }
        var second = KeptWorld.restore(mySql, folder, name);
        assertEquals(List.of(), second.restore().flaws());
        clock().advance(Duration.ofSeconds(7));
        try (var connection = mySql.open()) {
            name = KeptWorld.backup(connection, mySql.data(), folder, clock());
        }
        var third = Manifest.read(place(name));
        assertEquals("MySQL", third.database);
        assertEquals(rows(first.manifest()), rows(third));
        assertEquals(first.manifest().files, third.files);
        assertEquals(first.manifest().keys, third.keys);
        assertEquals(first.manifest().counted, third.counted);
    }

    private static List<String> rows(Manifest of) {
        return of.tables.stream()
                .map(t -> t.name() + " " + t.rows() + " " + t.sum())
                .toList();
    }

    @Test
    void onlyItsOwnerCanReadIt() throws Exception {
        String name = backup();
        for (Path root : List.of(folder.resolve("backups"), folder.resolve("keys"))) {
            try (var all = Files.walk(root)) {
                for (Path path : all.filter(p -> !p.endsWith(".lock")).toList()) {
                    String wanted = Files.isDirectory(path) ? "rwx------" : "rw-------";
                    assertEquals(
                            wanted,
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
                            path.toString());
                }
            }
        }
        try (var all = Files.walk(place(name))) {
            assertFalse(all.anyMatch(p -> p.toString().endsWith(".key")));
        }
    }

    @Test
    void whatAnEarlierBackupHoldsIsLinkedToAndOldOnesGo() throws Exception {
        String first = backup();
        String sha256 = Manifest.read(place(first)).files.keySet().iterator().next();
        String second = backup();
        assertEquals(fileKey(first, sha256), fileKey(second, sha256));
        Files.writeString(KeptFiles.path(KeptFiles.in(place(second)), sha256), "spoilt");
        String third = backup();
        assertEquals(List.of(), new CheckBackup(place(third), KeptWorld.QUIET).check(folder.resolve("keys")));
        String fourth = backup();
        assertEquals(List.of(fourth, third, second), new Shelf(folder.resolve("backups")).names());
        assertEquals(List.of(fourth, third, second), new Shelf(folder.resolve("keys")).names());
    }

    private Object fileKey(String name, String sha256) throws IOException {
        return Files.getAttribute(KeptFiles.path(KeptFiles.in(place(name)), sha256), "unix:ino");
    }

    @Test
    void aDamagedByteIsNoticedWhereverItIs() throws Exception {
        String name = backup();
        assertEquals(List.of(), new CheckBackup(place(name), KeptWorld.QUIET).check(folder.resolve("keys")));
        var table = Path.of("tables", "person.gz");
        damage(place(name).resolve(table));
        assertEquals(List.of(table), new CheckBackup(place(name), KeptWorld.QUIET).check(null));
        var into = KeptWorld.embedded(folder.resolve("new"));
        assertEquals(
                "keeping.damaged",
                refused(() -> KeptWorld.restore(into, folder, name).restore()));
        assertFalse(Files.exists(into.data()), "nothing is begun");

        String other = backup();
        damage(place(other).resolve("manifest"));
        assertEquals("keeping.damaged", refused(() -> Manifest.read(place(other))));
        String third = backup();
        damage(folder.resolve("keys").resolve(third).resolve("mac-1.key"));
        assertEquals(
                "keeping.damaged",
                refused(() -> KeptWorld.restore(into, folder, third).restore()));
    }

    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void aListThatSomebodyMadeAnewIsNotSigned() throws Exception {
        String name = backup();
        var manifest = place(name).resolve("manifest");
        String text = Files.readString(manifest).replaceFirst("ledger\t(\\d)", "ledger\t9$1");
        String body = text.substring(0, text.lastIndexOf("end\t"));
        Files.writeString(manifest, body + "end\t" + Sha256.of(body) + "\n");
        assertEquals(List.of(), new CheckBackup(place(name), KeptWorld.QUIET).check(null));
        assertEquals(
                "keeping.notSigned",
                refused(() -> new CheckBackup(place(name), KeptWorld.QUIET).check(folder.resolve("keys"))));
    }

    @Test
    void withoutItsKeysOrWithOthersNothingIsRestored(@TempDir Path strange) throws Exception {
        String name = backup();
        var into = KeptWorld.embedded(folder.resolve("new"));
        assertEquals(
                "keeping.noKeys",
                refused(() -> new Restore(into, place(name), folder.resolve("nowhere"), KeptWorld.QUIET).restore()));
        Files.delete(folder.resolve("keys").resolve(name).resolve("sha256"));
        Files.delete(folder.resolve("keys").resolve(name).resolve("enc-1.key"));
        assertEquals(
                "keeping.keyMissing",
                refused(() -> KeptWorld.restore(into, folder, name).restore()));
        KeyRing.in(strange).makeMissing();
        assertEquals(
                "keeping.keyWrong", refused(() -> new Restore(into, place(name), strange, KeptWorld.QUIET).restore()));
        assertFalse(Files.exists(into.data()));
    }

    @Test
    void whatIsNotEmptyIsLeftAsItIs() throws Exception {
        String name = backup();
        var into = KeptWorld.embedded(folder.resolve("new"));
        KeptWorld.restore(into, folder, name).restore();
        long before = tables(into);
        assertEquals(
                "keeping.notEmptyDatabase",
                refused(() -> KeptWorld.restore(into, folder, name).restore()));
        assertEquals(before, tables(into));
        var others = KeptWorld.embedded(folder.resolve("others"));
        KeyRing.in(others.keys()).makeMissing();
        String key = Files.readString(others.keys().resolve("mac-1.key"));
        assertEquals(
                "keeping.notEmpty",
                refused(() -> KeptWorld.restore(others, folder, name).restore()));
        assertEquals(key, Files.readString(others.keys().resolve("mac-1.key")));
    }

    private static long tables(Installation of) throws SQLException {
        try (var connection = DriverManager.getConnection(of.url(), of.user(), of.password())) {
            return Snapshot.tables(connection).size();
        }
    }

    @Test
    void aRestoreThatWasCutOffIsDoneAgain() throws Exception {
        String name = backup();
        var into = KeptWorld.embedded(folder.resolve("new"));
        var listed = Manifest.read(place(name));
        int afterReading = listed.tables.size() + listed.files.size() + 5;
        var cutOff = new Restore(into, place(name), folder.resolve("keys"), new CutOff(afterReading));
        assertThrows(CutOff.Here.class, cutOff::restore);
        assertTrue(tables(into) > 10);
        assertEquals(List.of(), KeptWorld.restore(into, folder, name).restore().flaws());
    }

    @Test
    void aBackupThatFailsHalfWayLeavesNothingAndTheNextOneWorks() throws Exception {
        String good = backup();
        clock().advance(Duration.ofSeconds(7));
        try (var connection = the(Connections.class).open()) {
            var wanted = new TakeBackup.Wanted(folder.resolve("backups"), folder.resolve("keys"), 3);
            assertThrows(
                    CutOff.Here.class, () -> new TakeBackup(data(), clock(), new CutOff(5)).take(connection, wanted));
        }
        assertEquals(List.of(good), new Shelf(folder.resolve("backups")).names());
        assertEquals(List.of(good), new Shelf(folder.resolve("keys")).names());
        assertEquals(2, new Shelf(folder.resolve("backups")).names().size() + (backup().isEmpty() ? 0 : 1));
    }

    @Test
    void keysAndBackupsDoNotLieTogether() throws Exception {
        try (var connection = the(Connections.class).open()) {
            for (var wanted : List.of(
                    new TakeBackup.Wanted(folder, folder, 3),
                    new TakeBackup.Wanted(folder, folder.resolve("keys"), 3),
                    new TakeBackup.Wanted(folder.resolve("backups"), folder, 3))) {
                var backup = new TakeBackup(data(), clock(), KeptWorld.QUIET);
                assertEquals("keeping.sameFolder", refused(() -> backup.take(connection, wanted)));
            }
        }
    }

    @Test
    void whatIsWrittenMeanwhileIsNotInItAndTheConnectionIsGivenBackAsItWas() throws Exception {
        long before = count("select count(*) from term");
        String name;
        try (var connection = the(Connections.class).open()) {
            var wanted = new TakeBackup.Wanted(folder.resolve("backups"), folder.resolve("keys"), 3);
            var writes = new CutOff(1) {
                @Override
                void here() {
                    change(
                            "insert into term (version, code, starts_on, ends_on) values (1, 'meanwhile', '2027-02-01', '2027-06-30')");
                }
            };
            name = new TakeBackup(data(), clock(), writes).take(connection, wanted);
            assertTrue(connection.getAutoCommit());
            try (var found = connection.createStatement().executeQuery("select count(*) from term")) {
                found.next();
                assertEquals(before + 1, found.getLong(1));
            }
        }
        change("delete from term where code = 'meanwhile'");
        assertEquals(before, Manifest.read(place(name)).table("term").rows());
    }

    @Test
    void theOperatorTakesOneWhileTheServerRunsAndHasItReadThrough() throws Exception {
        as(caller(2, null, Role.OPERATOR));
        the(Jobs.class).begin(the(MakeBackup.class).make());
        var made = the(Backups.class).all().getFirst();
        assertEquals(Backup.State.WHOLE, made.state());
        assertEquals(count("select sum(sign) from ledger_entry"), made.counted());
        as(caller(2, null, Role.OPERATOR));
        the(Jobs.class).begin(the(VerifyBackup.class).verify(made.number()));
        assertEquals(Backup.State.SOUND, the(Backups.class).all().getFirst().state());
        clock().advance(the(Settings.class).backupMaxAge());
        assertFalse(the(Backups.class).tooOld());
        clock().advance(Duration.ofSeconds(1));
        assertTrue(the(Backups.class).tooOld());
        damage(the(Settings.class).backups().resolve(made.name()).resolve("tables/person.gz"));
        as(caller(2, null, Role.OPERATOR));
        var task = the(VerifyBackup.class).verify(made.number());
        the(Jobs.class).begin(task);
        assertEquals(Backup.State.DAMAGED, the(Backups.class).all().getFirst().state());
        assertEquals(
                "keeping.task.damaged",
                tx(() -> em().find(Task.class, task.id())).problemKey());
    }
}
