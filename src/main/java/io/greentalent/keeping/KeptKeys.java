package io.greentalent.keeping;

import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The part of a backup that is kept apart (密钥备份): keys, remembered roots, first passwords. With it alone nothing can be read,
 * and without it nothing either.
 */
final class KeptKeys {
    private static final String SUMS = "sha256";
    private static final String ROOTS = "signed-roots";
    private static final List<String> BESIDE = List.of("sample-password");

    private KeptKeys() {}

    /** Copies the remembered roots: before the snapshot, which then holds each of them. */
    static void copyRoots(Path data, Path to) throws IOException {
        var roots = data.resolve("keys").resolve(ROOTS);
        if (Files.isRegularFile(roots)) {
            PrivateFiles.copy(roots, to.resolve(ROOTS));
        }
    }

    /** Copies what is new of the keys; what was copied before stays as it was. */
    static void copy(Path data, Path to) throws IOException {
        for (Path file : found(data)) {
            var target = to.resolve(file.getFileName().toString());
            if (!Files.exists(target)) {
                PrivateFiles.copy(file, target);
            }
        }
    }

    private static List<Path> found(Path data) throws IOException {
        var found = new ArrayList<Path>();
        var keys = data.resolve("keys");
        if (Files.isDirectory(keys)) {
            try (var all = Files.list(keys)) {
                all.filter(p -> Files.isRegularFile(p) && !p.endsWith(ROOTS)).forEach(found::add);
            }
        }
        BESIDE.stream().map(data::resolve).filter(Files::isRegularFile).forEach(found::add);
        return found;
    }

    /** Ends the folder by a list of its files' hashes, as {@code sha256sum -c} reads it. */
    static void seal(Path folder) throws IOException {
        var lines = new StringBuilder();
        for (String name : names(folder)) {
            lines.append(Sha256.of(folder.resolve(name)))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        PrivateFiles.write(folder.resolve(SUMS), lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        var names = new TreeSet<String>();
        try (var all = Files.list(folder)) {
            all.filter(Files::isRegularFile)
                    .map(p -> p.getFileName().toString())
                    .filter(n -> !n.equals(SUMS) && !n.startsWith("."))
                    .forEach(names::add);
        }
        return names;
    }

    /**
     * The keys of that backup. The folder may hold the keys of all backups, of this one, or be a data folder's own.
     */
    static Path folder(Path given, String backup) {
        var own = given.resolve(backup);
        if (Files.isDirectory(own)) {
            return own;
        }
        if (!Files.isDirectory(given)) {
            throw Problem.of("keeping.noKeys", given);
        }
        return given;
    }

    /** Refuses a folder in which a key of the backup is missing, damaged or another one. */
    static void check(Path folder, Map<String, String> wanted) throws IOException {
        checkSums(folder);
        var ring = KeyRing.in(folder);
        for (var key : wanted.entrySet()) {
            if (!ring.has(key.getKey())) {
                throw Problem.of("keeping.keyMissing", key.getKey(), folder);
            }
            if (!fits(ring, key.getKey(), key.getValue())) {
                throw Problem.of("keeping.keyWrong", key.getKey(), folder);
            }
        }
    }

    private static boolean fits(KeyRing ring, String id, String print) {
        try {
            return ring.fingerprint(id).equals(print);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void checkSums(Path folder) throws IOException {
        var sums = folder.resolve(SUMS);
        if (!Files.isRegularFile(sums)) {
            return;
        }
        for (String line : Files.readAllLines(sums)) {
            int gap = line.indexOf("  ");
            var file = folder.resolve(gap < 0 ? "" : line.substring(gap + 2));
            if (gap < 0 || !Files.isRegularFile(file) || !Sha256.of(file).equals(line.substring(0, gap))) {
                throw Problem.of("keeping.damaged", file);
            }
        }
    }

    /** Puts them where a server finds them: the keys into their folder at once, the rest beside it. */
    static void place(Path from, Path data) throws IOException {
        var beside = PrivateFiles.folder(data.resolve(".keys-restored"));
        PrivateFiles.deleteAll(beside);
        PrivateFiles.folder(beside);
        for (String name : names(from)) {
            if (!BESIDE.contains(name)) {
                PrivateFiles.copy(from.resolve(name), beside.resolve(name));
            } else if (!Files.exists(data.resolve(name))) {
                PrivateFiles.copy(from.resolve(name), data.resolve(name));
            }
        }
        PrivateFiles.deleteAll(data.resolve("keys"));
        Files.move(beside, data.resolve("keys"), StandardCopyOption.ATOMIC_MOVE);
    }
}
