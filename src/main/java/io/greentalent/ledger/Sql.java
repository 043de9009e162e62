package io.greentalent.ledger;

import io.greentalent.shared.ReadRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        if (em.isJoinedToTransaction()) {
            return ReadRows.of(em, sql, args);
        }
        List<?> found = query(sql, args).getResultList();
        return found.stream().map(row -> (Object[]) row).toList();
    }

    /** The values of its one column. */
    List<?> column(String sql, Object... args) {
        return query(sql, args).getResultList();
    }

    /** Changes rows within the transaction under way. */
    void change(String sql, Object... args) {
        ReadRows.change(em, sql, args);
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

    static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : someDay(value);
    }

    static LocalDate someDay(Object value) {
        return value instanceof LocalDate day ? day : ((Date) value).toLocalDate();
    }

    /** Databases give truth as a number, too. */
    static boolean truth(Object value) {
        return value instanceof Boolean yes ? yes : whole(value) != 0;
    }
}
