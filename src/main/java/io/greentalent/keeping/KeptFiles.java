package io.greentalent.keeping;

import io.greentalent.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Copies stored files, each by its content's hash (文件备份). A content that an earlier backup holds unharmed is linked to and
 * takes no room; where links do not work it is copied.
 */
final class KeptFiles {
    private static final String FOLDER = "files";
    private static final int TELL_EVERY = 50;

    private final Path from;
    private final @Nullable Path earlier;

    /** @param earlier the backup before, null for none */
    KeptFiles(Path from, @Nullable Path earlier) {
        this.from = from;
        this.earlier = earlier;
    }

    static Path path(Path root, String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    static Path in(Path backup) {
        return backup.resolve(FOLDER);
    }

    /** Notes in the manifest what was kept, and what was not there to be kept. */
    void copy(List<String> wanted, Path backup, Manifest manifest, LongConsumer progress) throws IOException {
        var to = PrivateFiles.folder(in(backup));
        long done = 0;
        for (String sha256 : wanted) {
            var target = path(to, sha256);
            PrivateFiles.folderOf(target);
            if (linked(sha256, target) || copied(sha256, target)) {
                manifest.files.put(sha256, Files.size(target));
            } else {
                manifest.lacking.add(sha256);
            }
            if (++done % TELL_EVERY == 0) {
                progress.accept(done);
            }
        }
        progress.accept(done);
    }

    private boolean linked(String sha256, Path target) throws IOException {
        if (earlier == null) {
            return false;
        }
        var kept = path(in(earlier), sha256);
        if (!Files.isRegularFile(kept) || !Sha256.of(kept).equals(sha256)) {
            return false;
        }
        try {
            Files.createLink(target, kept);
            return true;
        } catch (UnsupportedOperationException | IOException e) {
            return false;
        }
    }

    private boolean copied(String sha256, Path target) throws IOException {
        var source = path(from, sha256);
        if (!Files.isRegularFile(source)) {
            return false;
        }
        if (PrivateFiles.copy(source, target).equals(sha256)) {
            return true;
        }
        Files.delete(target);
        return false;
    }

    /** Puts all of a backup's files into a data folder. What is there already, from a restore that was cut off, stays. */
    static void place(Path backup, Path files, Collection<String> contents, LongConsumer progress) throws IOException {
        long done = 0;
        for (String sha256 : contents) {
            var target = path(files, sha256);
            if (!Files.isRegularFile(target) || !Sha256.of(target).equals(sha256)) {
                Files.deleteIfExists(target);
                PrivateFiles.folderOf(target);
                if (!PrivateFiles.copy(path(in(backup), sha256), target).equals(sha256)) {
                    throw Problem.of("keeping.damaged", path(in(backup), sha256));
                }
            }
            progress.accept(++done);
        }
    }
}
