package io.greentalent.rosters;

import io.greentalent.files.FileStore;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Function;

/** Opens a report's file again; the clear copy lives no longer than the reading. */
@ApplicationScoped
class StoredRoster {
    @Inject
    FileStore files;

    <T> T read(RosterReport report, Function<RosterFile, T> reading) {
        try {
            var copy = Files.createTempFile("roster", ".part");
            try {
                Files.write(copy, files.content(files.get(report.fileId(), Scope.all())));
                try (var file = new RosterFile(copy, report.fileName())) {
                    return reading.apply(file);
                }
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
