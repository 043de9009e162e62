package io.greentalent.files;

import io.greentalent.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which contents were placed by transactions that may have come to nothing (待定文件): an empty file a content, written before
 * it. Only what stands here is ever deleted for having no row, so that a server over the wrong database deletes no files.
 */
@ApplicationScoped
class Unsettled {
    /** No transaction that keeps a file takes that long. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofHours(1);

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Notes that a content of that name is about to be placed, or to be used once more. */
    void note(String sha256) {
        try {
            var note = Files.createDirectories(folder()).resolve(sha256);
            Files.write(note, new byte[0]);
            Files.setLastModifiedTime(note, FileTime.from(clock.instant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Settles what was noted more than an hour ago: what is not known is deleted. Returns how many were. */
    int settle(Predicate<String> known, Predicate<String> deletion) {
        var before = FileTime.from(clock.instant().minus(LONGEST_TRANSACTION));
        int deleted = 0;
        try {
            for (Path note : notes()) {
                if (Files.exists(note) && Files.getLastModifiedTime(note).compareTo(before) < 0) {
                    String sha256 = note.getFileName().toString();
                    deleted += !known.test(sha256) && deletion.test(sha256) ? 1 : 0;
                    Files.deleteIfExists(note);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deleted;
    }

    private List<Path> notes() throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (var notes = Files.list(folder())) {
            return notes.toList();
        }
    }

    private Path folder() {
        return settings.data().resolve("files").resolve("unsettled");
    }
}
