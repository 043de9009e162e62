package io.greentalent.keeping;

import io.greentalent.shared.DailyWork;
import io.greentalent.shared.Leader;
import io.greentalent.shared.PutRows;
import io.greentalent.shared.RetentionRule;
import io.greentalent.shared.Transactions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Once a day, by one node: what is kept no longer goes, and it is noted how much (每日到期清理). */
@ApplicationScoped
class ForgetDaily {
    private static final PutRows RUNS = new PutRows(
            "retention_run",
            "name, ran_at, n, total",
            "ran_at = values(ran_at), n = values(n), total = total + values(n)");

    @Inject
    @Any
    Instance<RetentionRule> rules;

    @Inject
    Leader leader;

    @Inject
    DailyWork daily;

    @Inject
    Transactions transactions;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    void plan(@Observes @Priority(5300) Startup event) {
        leader.every(
                Duration.ofMinutes(30),
                "forgetting what is kept no longer",
                () -> daily.today("keeping.retention", this::forget));
    }

    void forget() {
        for (RetentionRule rule : rules) {
            var now = LocalDateTime.now(clock);
            long gone = rule.forget(now.minus(rule.kept()));
            transactions.run(() ->
                    RUNS.write(em, List.<@Nullable Object[]>of(new @Nullable Object[] {rule.key(), now, gone, gone})));
        }
    }
}
