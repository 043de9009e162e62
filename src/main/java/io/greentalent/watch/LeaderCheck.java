package io.greentalent.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.jspecify.annotations.Nullable;

/**
 * Ready where some node has led the background work lately (后台任务主节点). Any node takes the lease within seconds, so
 * one that nobody holds for minutes means that no node can do background work, this one included.
 */
@Readiness
@ApplicationScoped
class LeaderCheck implements HealthCheck {
    static final Duration LATELY = Duration.ofMinutes(5);
    private static final String NAME = "background";

    @Inject
    DatabaseReading database;

    @Inject
    @Startup
    Started started;

    @Inject
    Clock clock;

    @Override
    public HealthCheckResponse call() {
        var seen = database.see();
        var reading = seen.value();
        if (reading == null) {
            return Answers.no(NAME, seen.why());
        }
        var silent = silence(reading.silent(), started.since(), LocalDateTime.now(clock));
        return silent.compareTo(LATELY) <= 0
                ? Answers.yes(NAME)
                : Answers.no(NAME, "nobody has led it for " + silent.toSeconds() + " s");
    }

    /** How long nobody has led; a server that has just started is given the time to. */
    static Duration silence(@Nullable Duration silent, LocalDateTime started, LocalDateTime now) {
        var up = started.isAfter(now) ? Duration.ZERO : Duration.between(started, now);
        return silent == null || silent.compareTo(up) > 0 ? up : silent;
    }
}
