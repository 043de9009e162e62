package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** The product's clock; the zone of every date stands here and nowhere else. */
@ApplicationScoped
public class Time {
    /** Days, months and years of the ledger are those of Chongqing. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Databases keep microseconds, and one of them rounds up: a time finer than that would not be found again. */
    private static final Duration TICK = Duration.ofNanos(1_000);

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.system(ZONE), TICK);
    }
}
