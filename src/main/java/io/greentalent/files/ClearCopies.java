package io.greentalent.files;

import io.greentalent.shared.Log;
import io.greentalent.shared.Settings;
import io.greentalent.shared.Threads;
import io.greentalent.shared.WithoutValues;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

/**
 * Clear copies of files while they are read (明文副本), in a folder of their own that only the server's account can read. A
 * copy is gone when the reading ends; what a killed server left behind goes an hour later, whichever server finds it.
 */
@ApplicationScoped
public class ClearCopies {
    private static final Logger LOG = Log.of(ClearCopies.class);
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");
    private static final Duration LONGEST_READING = Duration.ofHours(1);

    @Inject
    Settings settings;

    @Inject
    Threads threads;

    @Inject
    Clock clock;

    void start(@Observes @Priority(20) Startup event) {
        tidy();
        threads.every(LONGEST_READING, this::tidy);
    }

    private void tidy() {
        try {
            sweep();
        } catch (UncheckedIOException e) {
            LOG.log(
                    Level.WARNING,
                    "clear copies left behind could not be deleted, it is tried again",
                    WithoutValues.of(e));
        }
    }

    /** Runs the work over a copy of that content, and deletes the copy whatever comes of it. */
    public <T> T use(InputStream content, Function<Path, T> work) {
        try {
            var copy = Files.createTempFile(closed(Files.createDirectories(folder())), "copy", ".part");
            try {
                write(content, copy);
                Files.setLastModifiedTime(copy, FileTime.from(clock.instant()));
                return work.apply(copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shuts the folder to everybody but the server's account, where the file system knows such rights. */
    private static Path closed(Path folder) throws IOException {
        var rights = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (rights != null && !rights.readAttributes().permissions().equals(OWNERS)) {
            rights.setPermissions(OWNERS);
        }
        return folder;
    }

    /** Into the file as it is: one that takes its place would be open to more than the server's account. */
    private static void write(InputStream content, Path copy) throws IOException {
        try (var out = Files.newOutputStream(copy)) {
            content.transferTo(out);
        }
    }

    /** Deletes the copies that no reading can need any more. */
    void sweep() {
        if (!Files.isDirectory(folder())) {
            return;
        }
        long before = clock.instant().minus(LONGEST_READING).toEpochMilli();
        try (var all = Files.list(folder())) {
            for (Path copy : all.toList()) {
                // 0 for one that is gone meanwhile, as its reading has ended
                if (copy.toFile().lastModified() < before) {
                    Files.deleteIfExists(copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return settings.data().resolve("tmp");
    }
}
