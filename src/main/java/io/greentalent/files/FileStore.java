package io.greentalent.files;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Log;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;

/**
 * Keeps and gives back files. A content is stored once under its SHA-256, written beside and moved into place, so a
 * killed server leaves no half file. Encrypted contents are stored once each, as no two ciphertexts are alike.
 */
@ApplicationScoped
public class FileStore {
    private static final Logger LOG = Log.of(FileStore.class);
    /** 64 MB: what is encrypted is held in memory once. */
    private static final long LARGEST = 64L << 20;

    @Inject
    EntityManager em;

    @Inject
    Settings settings;

    @Inject
    KeyRing keys;

    @Inject
    Unsettled unsettled;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /** Keeps a copy in the clear; part of the caller's transaction. Refuses empty and oversized files. */
    public StoredFile keep(Path content, String name, long collegeId) {
        return keep(content, name, collegeId, false);
    }

    /** Keeps an encrypted copy: for files that hold personal data. */
    public StoredFile keepEncrypted(Path content, String name, long collegeId) {
        return keep(content, name, collegeId, true);
    }

    private StoredFile keep(Path content, String name, long collegeId, boolean encrypted) {
        try {
            long size = Files.size(content);
            if (size == 0) {
                throw Problem.of("files.empty").at("file");
            }
            if (size > LARGEST) {
                throw Problem.of("files.tooLarge", LARGEST >> 20).at("file");
            }
            byte[] bytes = Files.readAllBytes(content);
            byte[] kept = encrypted ? keys.encrypt(bytes) : bytes;
            String sha256 = sha256(kept);
            place(sha256, kept);
            var file = new StoredFile(sha256, cleaned(name), FileKind.of(content), size, encrypted, collegeId);
            file.storedBy(who.get().accountId(), LocalDateTime.now(clock));
            em.persist(file);
            em.flush();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of that id within the scope. Throws {@link NotFound}, also for one that was purged. */
    public StoredFile get(long id, Scope scope) {
        var file = em.find(StoredFile.class, id);
        if (file == null || file.purged() || (scope.college() != 0 && scope.college() != file.collegeId())) {
            throw new NotFound("file", id);
        }
        return file;
    }

    /** Its content as it was handed in. */
    public byte[] content(StoredFile file) {
        try {
            byte[] kept = Files.readAllBytes(path(file.sha256()));
            return file.encrypted() ? keys.decrypt(kept) : kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the content by the key in use; false where it is already. Part of the caller's transaction. */
    boolean rekey(StoredFile file) {
        try {
            byte[] kept = Files.readAllBytes(path(file.sha256()));
            if (!keys.outdated(kept)) {
                return false;
            }
            byte[] anew = keys.encrypt(keys.decrypt(kept));
            String sha256 = sha256(anew);
            place(sha256, anew);
            // The row that names it goes with the transaction: from then on nobody knows the old content, and it is
            // settled.
            unsettled.note(file.sha256());
            em.createNativeQuery("update stored_file set sha256 = ? where id = ?")
                    .setParameter(1, sha256)
                    .setParameter(2, file.id())
                    .executeUpdate();
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Deletes the contents whose day has passed; the rows stay and say when. Returns how many. Contents of transactions that
     * were rolled back go too.
     */
    public int purge() {
        var due = em.createQuery(
                        "select f from StoredFile f where f.purgeOn < :today and f.purgedAt is null", StoredFile.class)
                .setParameter("today", LocalDate.now(clock))
                .setMaxResults(500)
                .getResultList();
        for (StoredFile file : due) {
            delete(file);
        }
        unsettled.settle(this::known, this::deleted);
        return due.size();
    }

    private boolean known(String sha256) {
        return em.createQuery(
                                "select count(f) from StoredFile f where f.sha256 = :sha and f.purgedAt is null",
                                Long.class)
                        .setParameter("sha", sha256)
                        .getSingleResult()
                > 0;
    }

    private boolean deleted(String sha256) {
        try {
            return Files.deleteIfExists(path(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(StoredFile file) {
        long others = em.createQuery(
                        "select count(f) from StoredFile f where f.sha256 = :sha and f.id <> :id and f.purgedAt is null",
                        Long.class)
                .setParameter("sha", file.sha256())
                .setParameter("id", file.id())
                .getSingleResult();
        if (others == 0) {
            deleted(file.sha256());
        }
        file.purged(LocalDateTime.now(clock));
    }

    private void place(String sha256, byte[] content) throws IOException {
        var target = path(sha256);
        unsettled.note(sha256);
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        var beside = Files.createTempFile(target.getParent(), "new", ".part");
        try {
            // On the disk itself before the row that names it: a loss of power must not leave a row without its file.
            write(beside, content);
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            var all = settings.data().resolve("files");
            settle(all.resolve(sha256.substring(0, 2)));
            settle(all);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /** The names in a folder too; where a system cannot say so of folders, it keeps them in order by itself. */
    private static void settle(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the names in a folder could not be settled", e);
        }
    }

    private Path path(String sha256) {
        return settings.data().resolve("files").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** The name under which a file of that name is kept: without folders and control characters, at most 200 characters. */
    public static String cleaned(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return last.isBlank() ? "file" : last.substring(0, Math.min(200, last.length()));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
