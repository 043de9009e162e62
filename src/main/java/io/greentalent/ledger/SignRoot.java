package io.greentalent.ledger;

import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Binds all chains of a day under one signature (签署每日根). */
@UseCase(allow = Role.OPERATOR, seconds = 3600)
public class SignRoot {
    @Inject
    EntityManager em;

    @Inject
    Roots roots;

    @Inject
    Witness witness;

    @Inject
    KeyRing keys;

    @Inject
    Clock clock;

    /**
     * The root of that day: all chains as they stand now, and the root signed before it. A day that has one keeps it.
     * Refuses a day that has not begun, since each root covers the one before it a day before the last root's, and any day
     * while a root that was signed is missing.
     */
    public LedgerRoot sign(LocalDate day) {
        var last = roots.last();
        return last.filter(r -> r.day().equals(day)).orElseGet(() -> signed(day, last));
    }

    private LedgerRoot signed(LocalDate day, Optional<LedgerRoot> last) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw Problem.of("ledger.root.future", day);
        }
        last.filter(r -> r.day().isAfter(day)).ifPresent(r -> {
            throw Problem.of("ledger.root.order", r.day());
        });
        var missing = witness.missing(roots.all());
        if (!missing.isEmpty()) {
            throw Problem.of("ledger.root.missing", missing.getFirst());
        }
        roots.keepHeads(day);
        var tips = roots.heads(day);
        long entries = tips.stream().mapToLong(Tip::length).sum();
        var hash = RootHash.of(last.map(LedgerRoot::root).orElse(""), day, tips);
        String key = keys.ring().signing();
        var signature = keys.sign(key, RootHash.message(day, tips.size(), entries, hash));
        var at = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        var root = new LedgerRoot(day, tips.size(), entries, hash, key, signature, at);
        em.persist(root);
        return root;
    }
}
