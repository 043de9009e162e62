package io.greentalent.ledger;

import io.greentalent.shared.Caller;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Leases;
import io.greentalent.shared.Threads;
import io.greentalent.shared.Transactions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** Signs yesterday's root where it is missing: at start-up and every hour, on one node at a time (每日签根). */
@ApplicationScoped
class DailyRoot {
    private static final Logger LOG = System.getLogger(DailyRoot.class.getName());

    @Inject
    Roots roots;

    @Inject
    SignRoot signRoot;

    @Inject
    Witness witness;

    @Inject
    Leases leases;

    @Inject
    Transactions transactions;

    @Inject
    Threads threads;

    @Inject
    RequestContextController requests;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    void start(@Observes @Priority(6000) Startup event) {
        threads.soon(this::work);
        threads.every(Duration.ofHours(1), this::work);
    }

    private void work() {
        boolean mine = requests.activate();
        var before = who.get();
        try {
            who.set(Caller.SYSTEM);
            signYesterday();
        } catch (Exception e) {
            LOG.log(Level.ERROR, "signing the ledger's daily root failed, it is tried again within the hour", e);
        } finally {
            who.set(before);
            if (mine) {
                requests.deactivate();
            }
        }
    }

    /** Yesterday's root, unless it or a later one is there, another node is at it, or nothing was ever counted. */
    void signYesterday() {
        var yesterday = LocalDate.now(clock).minusDays(1);
        boolean wanted = roots.begun()
                && roots.last().filter(r -> !r.day().isBefore(yesterday)).isEmpty();
        if (wanted && held()) {
            signRoot.sign(yesterday);
        }
        witness.catchUp();
    }

    private boolean held() {
        try {
            return transactions.call(() -> leases.hold("ledger.root", Duration.ofMinutes(10)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
