package io.greentalent.watch;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;
import org.jspecify.annotations.Nullable;

/** Started once keys, migrations and everything else that comes before the first request are done (启动完成). */
@Startup
@ApplicationScoped
class Started implements HealthCheck {
    @Inject
    Clock clock;

    private volatile @Nullable LocalDateTime at;

    void done(@Observes @Priority(9000) jakarta.enterprise.event.Startup event) {
        at = LocalDateTime.now(clock);
    }

    /** Since when; a moment that is yet to come while it starts. */
    LocalDateTime since() {
        var known = at;
        return known == null ? LocalDateTime.now(clock) : known;
    }

    @Override
    public HealthCheckResponse call() {
        return at == null ? Answers.no("started", "keys and migrations are not done") : Answers.yes("started");
    }
}
