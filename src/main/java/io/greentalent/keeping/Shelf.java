package io.greentalent.keeping;

import io.greentalent.shared.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder of backups, each in a folder that bears its time (备份目录). One is written beside and moved into place when it is
 * whole: what a killed one has left behind bears another name, and the next backup takes it away.
 */
final class Shelf {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final Pattern NAMED = Pattern.compile("\\d{8}-\\d{6}");
    private static final String UNFINISHED = ".part-";
    private static final String GOING = ".gone-";
    private static final String LOCK = ".lock";

    private final Path root;

    Shelf(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    Path folder(String name) {
        return root.resolve(name);
    }

    static String name(LocalDateTime at) {
        return NAME.format(at);
    }

    static LocalDateTime time(String name) {
        return LocalDateTime.parse(name, NAME);
    }

    /** Names of the backups that are whole, the latest first. */
    List<String> names() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var all = Files.list(root)) {
            return all.map(p -> p.getFileName().toString())
                    .filter(NAMED.asMatchPredicate())
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw Problem.of("keeping.noFolder", root);
        }
    }

    /** Shuts the folder to other backups while the work is done. */
    <T extends @Nullable Object> T alone(Work<T> work) throws Exception {
        PrivateFiles.folder(root);
        try (var channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw Problem.of("keeping.another", root);
            }
            tidy();
            return work.done();
        }
    }

    /** What is done alone. */
    interface Work<T extends @Nullable Object> {
        T done() throws Exception;
    }

    /** The folder in which the backup of that name is written. */
    Path begin(String name) throws IOException {
        return PrivateFiles.folder(root.resolve(UNFINISHED + name));
    }

    /** From now on it is a backup. */
    void place(String name) throws IOException {
        Files.move(root.resolve(UNFINISHED + name), root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Takes away what never became a backup. */
    void abandon(String name) throws IOException {
        PrivateFiles.deleteAll(root.resolve(UNFINISHED + name));
    }

    /** Takes away all but the latest so many. */
    void keep(int most) throws IOException {
        for (String old : names().stream().skip(most).toList()) {
            var going = root.resolve(GOING + old);
            Files.move(root.resolve(old), going, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.deleteAll(going);
        }
    }

    private void tidy() throws IOException {
        try (var all = Files.list(root)) {
            for (Path path : all.toList()) {
                String name = path.getFileName().toString();
                if (name.startsWith(UNFINISHED) || name.startsWith(GOING)) {
                    PrivateFiles.deleteAll(path);
                }
            }
        }
    }
}
