package io.greentalent.ledger;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps and finds what the checks of the ledger came to (台账检查记录). */
@ApplicationScoped
public class LedgerChecks {
    @Inject
    EntityManager em;

    @Inject
    Roots roots;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /** The latest check of that kind; none before the first. */
    public Optional<LedgerCheck> last(LedgerCheck.Kind kind) {
        return em.createQuery("select c from LedgerCheck c where c.kind = :kind order by c.id desc", LedgerCheck.class)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** One, with the day of the last check, where the chains were not checked on that day though there are some. */
    public Waiting unchecked(LocalDate day) {
        var last = last(LedgerCheck.Kind.CHAINS);
        boolean checked = last.filter(c -> !c.day().isBefore(day)).isPresent();
        return checked || !roots.begun()
                ? Waiting.NOTHING
                : new Waiting(1, last.map(LedgerCheck::day).orElse(null));
    }

    /** How much the last checks of either kind found wrong, and since when that is known. */
    public Waiting flaws() {
        var bad = Stream.of(LedgerCheck.Kind.values())
                .flatMap(kind -> last(kind).stream())
                .filter(check -> !check.sound())
                .toList();
        return new Waiting(
                bad.stream().mapToLong(LedgerCheck::flaws).sum(),
                bad.stream()
                        .map(LedgerCheck::day)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** Keeps what was found, in the transaction of the check. */
    void keep(LedgerCheck.Kind kind, long examined, long flaws) {
        em.persist(new LedgerCheck(kind, Hand.of(who.get(), clock), examined, flaws));
    }
}
