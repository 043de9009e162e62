package io.greentalent.watch;

import io.greentalent.shared.Settings;
import io.greentalent.shared.Threads;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Ready where the data folder takes a file and has room left (数据目录就绪). A network share may hang like a database. */
@Readiness
@ApplicationScoped
class DataFolderCheck implements HealthCheck {
    private static final String NAME = "data-folder";

    @Inject
    Settings settings;

    @Inject
    Threads threads;

    private @Nullable Probe<Long> probe;

    @PostConstruct
    void begin() {
        probe = new Probe<>(
                threads::soon,
                DatabaseReading.PATIENCE,
                DatabaseReading.HOLDS,
                () -> freeMegabytes(settings.data(), settings.freeMegabytes()));
    }

    @Override
    public HealthCheckResponse call() {
        var seen = Objects.requireNonNull(probe).see();
        var free = seen.value();
        return free == null ? Answers.no(NAME, seen.why()) : Answers.yes(NAME, "freeMB", free);
    }

    /** How much is free in that folder; throws where a file cannot be written, or less is free than the floor. */
    static long freeMegabytes(Path folder, long floor) throws Unfit {
        long free = free(folder);
        if (free < floor) {
            throw new Unfit(free + " MB free, at least " + floor + " MB are needed");
        }
        return free;
    }

    private static long free(Path folder) throws Unfit {
        try {
            Path written = Files.createTempFile(folder, ".ready", "");
            try {
                Files.write(written, new byte[1]);
            } finally {
                Files.deleteIfExists(written);
            }
            return Files.getFileStore(folder).getUsableSpace() >> 20;
        } catch (IOException e) {
            throw new Unfit("not writable: " + e.getClass().getSimpleName());
        }
    }
}
