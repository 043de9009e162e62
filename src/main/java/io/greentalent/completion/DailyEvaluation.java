package io.greentalent.completion;

import io.greentalent.shared.DailyWork;
import io.greentalent.shared.Leader;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Evaluates what the calendar alone has changed (每日重新判定): an agreement or a rule whose first day has come, sessions that
 * were planned and are now past. Nobody records anything on such a day, so no event would tell.
 */
@ApplicationScoped
public class DailyEvaluation {
    @Inject
    Leader leader;

    @Inject
    DailyWork daily;

    @Inject
    EvidenceRows rows;

    @Inject
    EvaluateCompletion evaluateCompletion;

    @Inject
    Clock clock;

    void plan(@Observes @Priority(5100) Startup event) {
        leader.every(
                Duration.ofMinutes(20),
                "the daily evaluation",
                () -> daily.today("completion.evaluation", this::evaluate));
    }

    /** Evaluates the offerings that the day may have changed, closed ones too, each in a transaction of its own. */
    public void evaluate() {
        rows.toEvaluate(LocalDate.now(clock)).forEach(evaluateCompletion::offering);
    }
}
