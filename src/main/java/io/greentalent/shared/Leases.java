package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One holder at a time for a piece of background work, by a row in the database (租约). The times are the database's own, so
 * that nodes' clocks are never compared; each new holder begins a new epoch.
 */
@ApplicationScoped
public class Leases {
    private static final String UNTIL = "timestampadd(second, ?, localtimestamp(6))";

    @Inject
    EntityManager em;

    @Inject
    Node node;

    /** A lease while one node holds it without a break. */
    record Term(String name, long epoch) {}

    /** Takes or keeps the lease for that long; false when another node holds it. Call within a transaction. */
    public boolean hold(String name, Duration forThatLong) {
        return take(name, forThatLong).isPresent();
    }

    /** As {@link #hold}, and tells under which epoch. */
    Optional<Term> take(String name, Duration forThatLong) {
        var rows = rows(
                "select case when holder = ? or until_at <= localtimestamp(6) then 1 else 0 end from lease"
                        + " where name = ?",
                node.name(),
                name);
        boolean taken = rows.isEmpty()
                // Tried only where there is none yet: of two who insert a row that is there, each waits for the other.
                ? changed(
                        "insert ignore into lease (name, holder, epoch, until_at) values (?, ?, 1, " + UNTIL + ")",
                        name,
                        node.name(),
                        forThatLong.toSeconds())
                : ((Number) rows.getFirst()).intValue() == 1
                        && changed(
                                "update lease set epoch = case when holder = ? then epoch else epoch + 1 end,"
                                        + " holder = ?, until_at = " + UNTIL
                                        + " where name = ? and (holder = ? or until_at <= localtimestamp(6))",
                                node.name(),
                                node.name(),
                                forThatLong.toSeconds(),
                                name,
                                node.name());
        return taken ? Optional.of(new Term(name, epoch(name, ""))) : Optional.empty();
    }

    /** Ends a lease whoever holds it: for the start of a node that knows itself to be the only one. */
    void free(String name) {
        changed("update lease set holder = '', until_at = localtimestamp(6) where name = ?", name);
    }

    /** Throws {@link LeaseLost} where the term is over; else it lasts until this transaction has ended. */
    void fence(Term term) {
        if (epoch(term.name(), " for update") != term.epoch()) {
            throw new LeaseLost(term.name());
        }
    }

    private long epoch(String name, String lock) {
        var rows = rows("select epoch from lease where holder = ? and name = ?" + lock, node.name(), name);
        return rows.isEmpty() ? -1 : ((Number) rows.getFirst()).longValue();
    }

    private List<?> rows(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.getResultList();
    }

    private boolean changed(String sql, Object... values) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate() == 1;
    }
}
