package io.greentalent.ledger;

import io.greentalent.ledger.ChainCheck.Seen;
import io.greentalent.shared.Batches;
import io.greentalent.shared.Role;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks every chain and every signed root, some chains at a time, and names what is wrong (验链). Changes nothing but keeps what it came to. */
@UseCase(
        allow = {Role.OPERATOR, Role.COMMISSION},
        seconds = 3600)
public class VerifyLedger {
    private static final int CHAINS_AT_ONCE = 50;

    @Inject
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Roots roots;

    @Inject
    Witness witness;

    @Inject
    Entries entries;

    @Inject
    LedgerChecks checks;

    @Inject
    Clock clock;

    /**
     * What was looked at and found.
     *
     * @param roots signed roots
     * @param flaws empty when nothing is wrong
     */
    public record Report(LocalDateTime at, long chains, long entries, long roots, List<Flaw> flaws) {
        public boolean sound() {
            return flaws.isEmpty();
        }
    }

    public Report verify() {
        var rootCheck = new RootCheck(roots, witness::missing);
        var flaws = new ArrayList<>(rootCheck.flaws());
        var offerings = offerings();
        offerings.addAll(rootCheck.seen().keySet());
        long count = 0;
        for (var some : Batches.of(offerings, CHAINS_AT_ONCE)) {
            var chains = entries.ofOfferings(some);
            var heads = heads(some);
            for (long offering : some) {
                var seen = rootCheck.seen().getOrDefault(offering, List.of());
                var links = chains.getOrDefault(offering, List.of());
                count += links.size();
                flaws.addAll(check(offering, links, heads.get(offering), seen));
            }
        }
        checks.keep(LedgerCheck.Kind.CHAINS, count, flaws.size());
        return new Report(LocalDateTime.now(clock), offerings.size(), count, rootCheck.count(), List.copyOf(flaws));
    }

    /**
     * Head and entries are read one after the other, so an append in between looks like a flaw: what was found is looked
     * at again under the chain's lock.
     */
    private List<Flaw> check(long offering, List<Link> links, @Nullable Tip head, List<Seen> seen) {
        var flaws = ChainCheck.of(offering, links, head, seen);
        if (flaws.isEmpty()) {
            return flaws;
        }
        em.find(ChainHead.class, offering, LockModeType.PESSIMISTIC_WRITE);
        return ChainCheck.of(
                offering, entries.ofOffering(offering), heads(List.of(offering)).get(offering), seen);
    }

    private TreeSet<Long> offerings() {
        var ids = new TreeSet<Long>();
        sql.column("select offering_id from chain_head union select offering_id from ledger_entry")
                .forEach(id -> ids.add(Sql.whole(id)));
        return ids;
    }

    private Map<Long, Tip> heads(Collection<Long> offerings) {
        return em.createQuery(
                        "select new io.greentalent.ledger.Tip(h.offeringId, h.length, h.hash) from ChainHead h"
                                + " where h.offeringId in :offerings",
                        Tip.class)
                .setParameter("offerings", offerings)
                .getResultStream()
                .collect(Collectors.toMap(Tip::offeringId, Function.identity()));
    }
}
