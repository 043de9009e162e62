package io.greentalent.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Lives while its threads do not wait for each other for ever (存活). Nothing outside of the process counts: a restart would
 * not mend a database.
 */
@Liveness
@ApplicationScoped
class Lives implements HealthCheck {
    private static final String NAME = "threads";

    @Override
    public HealthCheckResponse call() {
        long[] stuck = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        return stuck == null ? Answers.yes(NAME) : Answers.no(NAME, stuck.length + " wait for each other");
    }
}
