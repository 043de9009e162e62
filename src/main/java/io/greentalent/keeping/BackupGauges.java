package io.greentalent.keeping;

import io.greentalent.shared.Measures;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Settings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** Shows how old the newest backup is, and how old it may be (备份时效指标), so that an alert can be made of both. */
@ApplicationScoped
class BackupGauges {
    @Inject
    Measures measures;

    @Inject
    Backups backups;

    @Inject
    Settings settings;

    void begin(@Observes @Priority(200) Startup event) {
        measures.shown("greentalent.backup.age.seconds", this::age);
        measures.shown("greentalent.backup.max.age.seconds", this::most);
    }

    /** Without any backup it is older than any limit; where the folder cannot be read, nobody knows. */
    private double age() {
        try {
            return backups.age().map(age -> (double) age.toSeconds()).orElse(Double.POSITIVE_INFINITY);
        } catch (Problem e) {
            return Double.NaN;
        }
    }

    private double most() {
        var most = settings.backupMaxAge();
        return most.isZero() ? Double.NaN : most.toSeconds();
    }
}
