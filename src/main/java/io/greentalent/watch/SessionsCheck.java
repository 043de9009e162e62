package io.greentalent.watch;

import io.greentalent.shared.Threads;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Ready where a session that begins here is found in the database (会话落库), if that is where they are to be kept: the server
 * keeps them in memory, and says nothing, where it cannot write them.
 */
@Readiness
@ApplicationScoped
class SessionsCheck implements HealthCheck {
    private static final String NAME = "sessions";
    /** A session is begun for each look; what was written a minute ago is written now. */
    private static final Duration HOLDS = Duration.ofSeconds(60);

    private static final Duration FAILED_HOLDS = Duration.ofSeconds(5);

    @Inject
    @ConfigProperty(name = "session.store", defaultValue = "memory")
    String store;

    @Inject
    Threads threads;

    @Inject
    OwnSession own;

    private volatile long writtenAt;
    private volatile boolean written;
    private @Nullable Probe<Boolean> probe;

    @PostConstruct
    void begin() {
        probe = new Probe<>(threads::soon, DatabaseReading.PATIENCE, FAILED_HOLDS, this::look);
    }

    private boolean look() throws Exception {
        own.mustBeWritten();
        writtenAt = System.nanoTime();
        written = true;
        return true;
    }

    @Override
    public HealthCheckResponse call() {
        if (!store.equals("database")) {
            return Answers.yes(NAME, "kept", "in memory");
        }
        if (written && System.nanoTime() - writtenAt < HOLDS.toNanos()) {
            return Answers.yes(NAME, "kept", "in the database");
        }
        var seen = Objects.requireNonNull(probe).see();
        return seen.value() == null ? Answers.no(NAME, seen.why()) : Answers.yes(NAME, "kept", "in the database");
    }
}
