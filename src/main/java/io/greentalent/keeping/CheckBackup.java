package io.greentalent.keeping;

import io.greentalent.shared.Job;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** Reads a backup through and names what is missing or not as it was written (校验备份). */
final class CheckBackup {
    private final Path backup;
    private final Job.Progress progress;
    private final List<Path> flaws = new ArrayList<>();
    private long done;

    CheckBackup(Path backup, Job.Progress progress) {
        this.backup = backup;
        this.progress = progress;
    }

    /**
     * The files that are missing or damaged; none for a sound backup. Refuses one whose list cannot be read, or whose keys do
     * not fit.
     *
     * @param keys the folder of its keys, null to do without them
     */
    List<Path> check(@Nullable Path keys) {
        var manifest = Manifest.read(backup);
        long total = manifest.tables.size() + manifest.files.size();
        try {
            for (TableMark table : manifest.tables) {
                look(Path.of("tables", table.name() + ".gz"), table.sha256(), total);
            }
            for (String sha256 : manifest.files.keySet()) {
                look(Path.of("files", sha256.substring(0, 2), sha256), sha256, total);
            }
            if (keys != null) {
                keys(KeptKeys.folder(keys, String.valueOf(backup.getFileName())), manifest);
            }
        } catch (IOException e) {
            throw Full.or(e, backup);
        }
        return List.copyOf(flaws);
    }

    private static void keys(Path folder, Manifest manifest) throws IOException {
        KeptKeys.check(folder, manifest.keys);
        if (!manifest.signedBy(KeyRing.in(folder))) {
            throw Problem.of("keeping.notSigned");
        }
    }

    private void look(Path file, String sha256, long total) throws IOException {
        var path = backup.resolve(file);
        if (!Files.isRegularFile(path) || !Sha256.of(path).equals(sha256)) {
            flaws.add(file);
        }
        progress.at(++done, total);
        if (progress.cancelled()) {
            throw new CancellationException();
        }
    }
}
