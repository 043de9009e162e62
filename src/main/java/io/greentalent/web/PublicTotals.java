package io.greentalent.web;

import io.greentalent.courses.Courses;
import io.greentalent.ledger.Ledger;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The few totals that anybody may see (公开数据), counted anew every two seconds at most, by
 * each node for itself. As long as fewer than five
 * persons are counted, however often, nothing is shown: so small a group could be recognised.
 */
@Named
@ApplicationScoped
public class PublicTotals {
    private static final Duration KEPT = Duration.ofSeconds(2);
    private static final long FEWEST = 5;

    @Inject
    Ledger ledger;

    @Inject
    Courses courses;

    @Inject
    Clock clock;

    private volatile @Nullable Totals kept;

    private record Totals(long counted, long heads, long courses, Instant at) {}

    public boolean isShown() {
        return totals().heads() >= FEWEST;
    }

    public long getCounted() {
        return totals().counted();
    }

    public long getHeads() {
        return totals().heads();
    }

    public long getCourses() {
        return totals().courses();
    }

    private Totals totals() {
        var now = clock.instant();
        var totals = kept;
        if (totals == null || totals.at().plus(KEPT).isBefore(now)) {
            totals = new Totals(
                    ledger.counted(Scope.all()),
                    ledger.heads(Scope.all()),
                    courses.published("", null).size(),
                    now);
            kept = totals;
        }
        return totals;
    }
}
