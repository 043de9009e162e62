package io.greentalent.ledger;

import io.greentalent.shared.Leader;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** Signs yesterday's root where it is missing: every few minutes, on the node that leads (每日签根). */
@ApplicationScoped
class DailyRoot {
    @Inject
    Roots roots;

    @Inject
    SignRoot signRoot;

    @Inject
    Witness witness;

    @Inject
    Leader leader;

    @Inject
    Clock clock;

    void start(@Observes @Priority(6000) Startup event) {
        leader.soon("signing the daily root", this::signYesterday);
        leader.every(Duration.ofMinutes(10), "signing the daily root", this::signYesterday);
    }

    /** Yesterday's root, unless it or a later one is there, or nothing was ever counted. */
    void signYesterday() {
        var yesterday = LocalDate.now(clock).minusDays(1);
        boolean wanted = roots.begun()
                && roots.last().filter(r -> !r.day().isBefore(yesterday)).isEmpty();
        if (wanted) {
            signRoot.sign(yesterday);
        }
        witness.catchUp();
    }
}
