package io.greentalent.watch;

import io.greentalent.shared.Boot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Ready where the schema is at least the one this build was made for (表结构就绪). A newer one passes: while nodes are
 * renewed one after the other, the first of them migrates and the others go on serving.
 */
@Readiness
@ApplicationScoped
class SchemaCheck implements HealthCheck {
    private static final String NAME = "schema";

    @Inject
    DatabaseReading database;

    @Inject
    Boot boot;

    @Override
    public HealthCheckResponse call() {
        var seen = database.see();
        var reading = seen.value();
        if (reading == null) {
            return Answers.no(NAME, seen.why());
        }
        String found = reading.schema() == null ? "none" : reading.schema();
        return reading.schema() != null && enough(reading.schema(), boot.schema())
                ? Answers.yes(NAME, "version", found)
                : Answers.no(NAME, "version " + found + ", expected " + boot.schema());
    }

    static boolean enough(String found, String expected) {
        return !expected.isEmpty()
                && MigrationVersion.fromVersion(found).compareTo(MigrationVersion.fromVersion(expected)) >= 0;
    }
}
