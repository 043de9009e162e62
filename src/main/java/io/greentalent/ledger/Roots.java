package io.greentalent.ledger;

import io.greentalent.shared.KeyRing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds signed roots and the heads that each of them saw (签名根). */
@ApplicationScoped
public class Roots implements SignedRoots {
    @Inject
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    KeyRing keys;

    /** The root of the latest day. */
    public Optional<LedgerRoot> last() {
        return newest(1).stream().findFirst();
    }

    /** The latest roots, newest first. */
    public List<LedgerRoot> newest(int most) {
        return em.createQuery("select r from LedgerRoot r order by r.day desc", LedgerRoot.class)
                .setMaxResults(most)
                .getResultList();
    }

    @Override
    public List<LedgerRoot> all() {
        return em.createQuery("select r from LedgerRoot r order by r.day", LedgerRoot.class)
                .getResultList();
    }

    @Override
    public boolean signed(LedgerRoot root) {
        return root.signedBy(keys);
    }

    /** Keeps all chains as they stand, in one statement, for that day. */
    void keepHeads(LocalDate day) {
        em.createNativeQuery("insert into ledger_root_head (on_day, offering_id, length, hash)"
                        + " select ?, offering_id, length, hash from chain_head order by offering_id")
                .setParameter(1, day)
                .executeUpdate();
    }

    @Override
    public List<Tip> heads(LocalDate day) {
        return sql
                .rows(
                        "select offering_id, length, hash from ledger_root_head where on_day = ? order by offering_id",
                        day)
                .stream()
                .map(row -> new Tip(Sql.whole(row[0]), Sql.whole(row[1]), (String) row[2]))
                .toList();
    }

    @Override
    public List<LocalDate> daysOfHeads() {
        return sql.column("select distinct on_day from ledger_root_head order by on_day").stream()
                .map(day -> LocalDate.parse(day.toString().substring(0, 10)))
                .toList();
    }

    /** True once there is a chain or a root: before that there is nothing to bind. */
    boolean begun() {
        return sql.number("select count(*) from chain_head") > 0 || last().isPresent();
    }
}
