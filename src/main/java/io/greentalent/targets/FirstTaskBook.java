package io.greentalent.targets;

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
import java.time.LocalDateTime;
import java.util.Locale;

/** Gives a new installation a task book with the notice's dates and numbers, until the signed one is entered. */
@ApplicationScoped
class FirstTaskBook {
    @Inject
    EntityManager em;

    @Inject
    TaskBooks books;

    @Inject
    Leases leases;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    void make(@Observes @Priority(110) Startup event) {
        transactions.run(() -> {
            // Two nodes may start at once: the lease's row lets one of them make it, the other sees it made.
            if (leases.hold("targets.first", Duration.ofMinutes(1))
                    && books.all().isEmpty()) {
                var draft = TaskBookDraft.ofTheNotice(text("targets.book.firstName"), text("targets.book.firstNote"));
                em.persist(new TaskBook(1, draft, 0, LocalDateTime.now(clock)));
            }
        });
    }

    private static String text(String key) {
        return Texts.of(Locale.SIMPLIFIED_CHINESE, key);
    }
}
