package io.greentalent.rosters;

import io.greentalent.shared.RetentionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.Period;

/** Original files and cells of rosters, which hold identity numbers (名册原件); also purged each hour. */
@ApplicationScoped
class RosterRetention implements RetentionRule {
    @Inject
    PurgeRosters purge;

    @Override
    public String key() {
        return "rosters.keep.files";
    }

    @Override
    public Period kept() {
        return Period.ofDays(PurgeRosters.DAYS);
    }

    @Override
    public long forget(LocalDateTime before) {
        return purge.purge();
    }
}
