package io.greentalent.rosters;

import io.greentalent.files.ClearCopies;
import io.greentalent.files.FileStore;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.function.Function;

/** Opens a report's file again; the clear copy lives no longer than the reading. */
@ApplicationScoped
class StoredRoster {
    @Inject
    FileStore files;

    @Inject
    ClearCopies copies;

    <T> T read(RosterReport report, Function<RosterFile, T> reading) {
        var content = new ByteArrayInputStream(files.content(files.get(report.fileId(), Scope.all())));
        return copies.use(content, copy -> {
            try (var file = new RosterFile(copy, report.fileName())) {
                return reading.apply(file);
            }
        });
    }
}
