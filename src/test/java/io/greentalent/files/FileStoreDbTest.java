package io.greentalent.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreDbTest extends DbTest {
    @TempDir
    Path folder;

    private Path content;

    @BeforeEach
    void content() throws IOException {
        content = Files.writeString(folder.resolve("content"), "姓名,证件号码");
    }

    private List<Path> stored() throws IOException {
        var files = the(Settings.class).data().resolve("files");
        try (var all = Files.walk(files)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private void refused() {
        assertThrows(
                Problem.class,
                () -> tx(() -> {
                    the(FileStore.class).keepEncrypted(content, "a.csv", 1);
                    throw Problem.of("files.empty");
                }));
    }

    private void purge() {
        tx(() -> the(FileStore.class).purge());
    }

    @Test
    void theContentOfARefusedUploadIsDeletedOnceNoTransactionCanKeepIt() throws IOException {
        var before = stored();
        refused();
        clock().advance(Duration.ofMinutes(59));
        purge();
        assertEquals(before.size() + 2, stored().size());
        clock().advance(Duration.ofMinutes(2));
        purge();
        assertEquals(before, stored());
    }

    @Test
    void whatWasKeptStays() throws IOException {
        var file = tx(() -> the(FileStore.class).keepEncrypted(content, "a.csv", 1));
        clock().advance(Duration.ofHours(2));
        purge();
        assertArrayEquals(Files.readAllBytes(content), the(FileStore.class).content(file));
    }

    @Test
    void aContentKeptByOneAndRefusedToAnotherStays() {
        long id = tx(() -> the(FileStore.class).keep(content, "a.csv", 1)).id();
        assertThrows(
                Problem.class,
                () -> tx(() -> {
                    the(FileStore.class).keep(content, "b.csv", 2);
                    throw Problem.of("files.empty");
                }));
        clock().advance(Duration.ofHours(2));
        purge();
        var file = tx(() -> the(FileStore.class).get(id, Scope.all()));
        assertEquals(19, the(FileStore.class).content(file).length);
    }

    @Test
    void aContentThatNobodyNotedIsNotDeleted() throws IOException {
        var files = Files.createDirectories(
                the(Settings.class).data().resolve("files").resolve("ab"));
        var foreign = Files.writeString(files.resolve("ab12"), "x");
        clock().advance(Duration.ofDays(400));
        purge();
        assertTrue(Files.exists(foreign));
        Files.delete(foreign);
    }

    @Test
    void aClearCopyIsGoneWhateverTheReadingComesTo() {
        var in = new ByteArrayInputStream("x".getBytes(StandardCharsets.US_ASCII));
        var copies = the(ClearCopies.class);
        Path[] seen = new Path[1];
        assertThrows(
                Problem.class,
                () -> copies.use(in, copy -> {
                    seen[0] = copy;
                    assertTrue(copy.startsWith(the(Settings.class).data()));
                    throw Problem.of("files.empty");
                }));
        assertFalse(Files.exists(seen[0]));
    }

    @Test
    void aClearCopyIsForTheServersAccountOnly() {
        var in = new ByteArrayInputStream("x".getBytes(StandardCharsets.US_ASCII));
        String rights = the(ClearCopies.class).use(in, FileStoreDbTest::rights);
        assertEquals("rw-------", rights);
    }

    @Test
    void theFolderOfClearCopiesIsShutToOthersEvenIfItStoodOpen() throws IOException {
        var tmp = Files.createDirectories(the(Settings.class).data().resolve("tmp"));
        Files.setPosixFilePermissions(tmp, PosixFilePermissions.fromString("rwxr-xr-x"));
        var in = new ByteArrayInputStream("x".getBytes(StandardCharsets.US_ASCII));
        assertEquals("rwx------", the(ClearCopies.class).use(in, copy -> rights(copy.getParent())));
    }

    private static String rights(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatAKilledServerLeftInTheClearIsSwept() throws IOException {
        var tmp = Files.createDirectories(the(Settings.class).data().resolve("tmp"));
        var left = Files.writeString(tmp.resolve("copy1.part"), "x");
        var underWay = Files.writeString(tmp.resolve("copy2.part"), "x");
        Files.setLastModifiedTime(left, FileTime.from(clock().instant().minus(Duration.ofMinutes(61))));
        Files.setLastModifiedTime(underWay, FileTime.from(clock().instant().minus(Duration.ofMinutes(59))));
        the(ClearCopies.class).sweep();
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(underWay));
        Files.delete(underWay);
    }
}
