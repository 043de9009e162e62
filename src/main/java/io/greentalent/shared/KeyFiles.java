package io.greentalent.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * The folder of keys (密钥文件): a file a key, readable by its owner only, and one that says which are in use. Nodes that share
 * the folder see a change within a second.
 */
final class KeyFiles {
    private static final String RING = "ring";
    private static final String RETIRED = "retired";
    private static final long LOOK_AFTER = TimeUnit.SECONDS.toNanos(1);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final FileAttribute<?> OWNERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;
    private final Map<String, byte[]> loaded = new ConcurrentHashMap<>();
    private volatile Seen seen = new Seen(Ring.FIRST, FileTime.fromMillis(0), List.of(), Long.MIN_VALUE / 2);

    /** What was last read, of which day, which keys of hashes are from before, and when it was looked for. */
    private record Seen(Ring ring, FileTime written, List<String> earlier, long lookedAt) {}

    KeyFiles(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    boolean has(String id) {
        return Files.isRegularFile(file(id)) || Files.isRegularFile(retired(id));
    }

    Ring ring() {
        return seen().ring;
    }

    /** The ring as its file is at this moment. */
    Ring ringNow() {
        return look(seen).ring;
    }

    /** Keys of hashes from before that are kept: who was erased is known by them. */
    List<String> earlierHashKeys() {
        return seen().earlier;
    }

    private Seen seen() {
        var last = seen;
        return System.nanoTime() - last.lookedAt < LOOK_AFTER ? last : look(last);
    }

    private Seen look(Seen last) {
        try {
            var file = folder.resolve(RING);
            var written = Files.isRegularFile(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
            var ring = written.equals(last.written) ? last.ring : Ring.of(Files.readString(file));
            var now = new Seen(ring, written, earlier(ring), System.nanoTime());
            seen = now;
            return now;
        } catch (IOException e) {
            throw new UncheckedIOException("the keys in use cannot be read", e);
        }
    }

    private List<String> earlier(Ring ring) {
        var earlier = new ArrayList<String>();
        for (String id = Ring.before(ring.hash()); !id.isEmpty(); id = Ring.before(id)) {
            if (!id.equals(ring.former()) && Files.isRegularFile(file(id))) {
                earlier.add(id);
            }
        }
        return List.copyOf(earlier);
    }

    /** From now on these are in use; their files must be there. */
    void use(Ring ring) throws IOException {
        var beside = Files.createTempFile(folder, RING, ".part", OWNERS);
        Files.writeString(beside, ring.text());
        Files.move(beside, folder.resolve(RING), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        seen = new Seen(ring, Files.getLastModifiedTime(folder.resolve(RING)), earlier(ring), System.nanoTime());
    }

    /** Whole or not at all, and the first one stays: another node may make it in the same moment, and reads it in the next. */
    void make(String id) throws IOException, GeneralSecurityException {
        if (has(id)) {
            return;
        }
        Files.createDirectories(folder);
        byte[] key = id.startsWith("sig") ? newSigningKey() : random(32);
        var beside = Files.createTempFile(folder, id, ".new", OWNERS);
        try {
            Files.writeString(
                    beside, Base64.getEncoder().encodeToString(key), StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.createLink(file(id), beside);
        } catch (FileAlreadyExistsException e) {
            loaded.remove(id);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Puts a key aside that no row names any more: what was overlooked can still be read. */
    void retire(String id) throws IOException {
        if (Files.isRegularFile(file(id))) {
            Files.createDirectories(
                    folder.resolve(RETIRED),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.move(file(id), retired(id), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    byte[] bytes(String id) {
        return loaded.computeIfAbsent(id, this::read);
    }

    private byte[] read(String id) {
        try {
            var file = Files.isRegularFile(file(id)) ? file(id) : retired(id);
            return Base64.getDecoder()
                    .decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("key " + id + " cannot be read", e);
        }
    }

    /** Private and public half, PKCS#8 and X.509, kept in one file. */
    private static byte[] newSigningKey() throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] secret = pair.getPrivate().getEncoded();
        byte[] open = pair.getPublic().getEncoded();
        return ByteBuffer.allocate(Integer.BYTES + secret.length + open.length)
                .putInt(secret.length)
                .put(secret)
                .put(open)
                .array();
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private Path file(String id) {
        return folder.resolve(id + ".key");
    }

    private Path retired(String id) {
        return folder.resolve(RETIRED).resolve(id + ".key");
    }
}
