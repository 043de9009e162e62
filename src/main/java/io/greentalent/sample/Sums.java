package io.greentalent.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Fills roll-ups and heads from the entries, as the ledger would have kept them entry by entry. */
final class Sums {
    private static final List<String> FILL = List.of(
            "insert into roll_up (college_id, course_id, in_month, category, shard, counted)"
                    + " select e.college_id, e.course_id, p.in_month, e.category, mod(e.offering_id, 16), sum(e.sign)"
                    + " from ledger_entry e join person_time p on p.id = e.person_time_id"
                    + " group by e.college_id, e.course_id, p.in_month, e.category, mod(e.offering_id, 16)",
            head("'TOTAL'", "mod(e.offering_id, 1)"),
            head("'YEAR'", "year(e.completed_on)"),
            head("'COLLEGE'", "e.college_id"),
            head("'COURSE'", "e.course_id"));

    private Sums() {}

    private static String head(String scope, String id) {
        return "insert into head (scope, scope_id, person_id, times) select " + scope + ", t.k, t.p, t.n from (select "
                + id + " k, e.person_id p, sum(e.sign) n from ledger_entry e group by " + id
                + ", e.person_id) t where t.n > 0";
    }

    static void fill(Connection on) throws SQLException {
        try (var statement = on.createStatement()) {
            for (String sql : FILL) {
                statement.executeUpdate(sql);
            }
        }
    }
}
