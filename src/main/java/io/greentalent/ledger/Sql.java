package io.greentalent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/** Plain SQL over the tables that have no entity (汇总查询): sums come as different kinds of number from different databases. */
@ApplicationScoped
class Sql {
    @Inject
    EntityManager em;

    /** The one number that it gives. */
    long number(String sql, Object... args) {
        return whole(query(sql, args).getSingleResult());
    }

    /** Rows of two and more columns. */
    List<Object[]> rows(String sql, Object... args) {
        List<?> found = query(sql, args).getResultList();
        return found.stream().map(row -> (Object[]) row).toList();
    }

    /** The values of its one column. */
    List<?> column(String sql, Object... args) {
        return query(sql, args).getResultList();
    }

    private Query query(String sql, Object... args) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < args.length; i++) {
            query.setParameter(i + 1, args[i]);
        }
        return query;
    }

    static long whole(Object number) {
        return ((Number) number).longValue();
    }
}
