package io.greentalent.completion;

import io.greentalent.shared.Leases;
import io.greentalent.shared.Texts;
import io.greentalent.shared.Transactions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/** Gives a new installation version 1 of the completion rule, in effect since the day of the notice. */
@ApplicationScoped
class FirstRule {
    /** The day of 渝经信节能〔2023〕2号. */
    private static final LocalDate NOTICE = LocalDate.of(2023, 2, 2);

    @Inject
    EntityManager em;

    @Inject
    Rules rules;

    @Inject
    Leases leases;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    void make(@Observes @Priority(100) Startup event) {
        transactions.run(() -> {
            // Two nodes may start at once: the lease's row lets one of them make it, the other sees it made.
            if (leases.hold("completion.first", Duration.ofMinutes(1))
                    && rules.all().isEmpty()) {
                var note = Texts.of(Locale.SIMPLIFIED_CHINESE, "completion.rule.first");
                var version = new RuleVersion(1, NOTICE, RuleValues.FIRST);
                em.persist(new CompletionRule(version, note, 0, LocalDateTime.now(clock)));
            }
        });
    }
}
