package io.greentalent.completion;

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
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates what the calendar alone has changed (每日重新判定): an agreement or a rule whose first day has come, sessions that
 * were planned and are now past. Nobody records anything on such a day, so no event would tell.
 */
@ApplicationScoped
public class DailyEvaluation {
    private static final Logger LOG = System.getLogger(DailyEvaluation.class.getName());

    @Inject
    Threads threads;

    @Inject
    Transactions transactions;

    @Inject
    Leases leases;

    @Inject
    RequestContextController requests;

    @Inject
    EvidenceRows rows;

    @Inject
    EvaluateCompletion evaluateCompletion;

    @Inject
    Clock clock;

    private volatile @Nullable LocalDate done;

    void plan(@Observes @Priority(5100) Startup event) {
        threads.every(Duration.ofMinutes(20), this::work);
    }

    private void work() {
        boolean mine = requests.activate();
        try {
            var today = LocalDate.now(clock);
            if (!today.equals(done) && mine(today)) {
                evaluate();
            }
            done = today;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the daily evaluation failed, it is tried again", e);
        } finally {
            if (mine) {
                requests.deactivate();
            }
        }
    }

    /** Once a day on one node: the lease runs until midnight, so that a restart does not begin again. */
    private boolean mine(LocalDate today) {
        var midnight = today.plusDays(1).atStartOfDay();
        boolean[] held = new boolean[1];
        transactions.run(
                () -> held[0] = leases.hold("completion.daily", Duration.between(LocalDateTime.now(clock), midnight)));
        return held[0];
    }

    /** Evaluates the offerings that the day may have changed, closed ones too, each in a transaction of its own. */
    public void evaluate() {
        rows.toEvaluate(LocalDate.now(clock)).forEach(evaluateCompletion::offering);
    }
}
