package io.greentalent.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready where the database answers in time and takes what is written (数据库就绪): a replica is not enough. */
@Readiness
@ApplicationScoped
class DatabaseCheck implements HealthCheck {
    @Inject
    DatabaseReading database;

    @Override
    public HealthCheckResponse call() {
        var seen = database.see();
        var reading = seen.value();
        if (reading == null) {
            return Answers.no("database", seen.why());
        }
        return reading.writable() ? Answers.yes("database") : Answers.no("database", "read only");
    }
}
