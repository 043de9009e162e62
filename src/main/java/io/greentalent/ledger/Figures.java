package io.greentalent.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads sums (汇总): each answer is one statement, whose rows are as many as months, colleges and courses, however long the
 * ledger is.
 */
@ApplicationScoped
class Figures {
    @Inject
    Sql sql;

    long sum(FigureAsk ask) {
        return sums(List.of(ask))[0];
    }

    /** In the order in which they are asked for. */
    long[] sums(List<FigureAsk> asks) {
        var query = new FigureSql(asks);
        long[] sums = new long[asks.size()];
        sql.rows("select x.t, sum(x.n) from " + query.rows() + " group by x.t", query.args())
                .forEach(row -> sums[(int) Sql.whole(row[0])] = Sql.whole(row[1]));
        return sums;
    }

    /** The same by college, for asks of each; colleges without any are left out. */
    Map<Long, long[]> byCollege(List<FigureAsk> asks) {
        var query = new FigureSql(asks);
        var sums = new HashMap<Long, long[]>();
        sql.rows(
                        "select x.t, x.college_id, sum(x.n) from " + query.rows() + " group by x.t, x.college_id",
                        query.args())
                .forEach(row -> sums.computeIfAbsent(Sql.whole(row[1]), college -> new long[asks.size()])[
                                (int) Sql.whole(row[0])] =
                        Sql.whole(row[2]));
        return sums;
    }
}
