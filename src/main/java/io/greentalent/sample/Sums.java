package io.greentalent.sample;

import io.greentalent.ledger.FillFigures;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Fills heads and sums from the entries and what they rest on, as the ledger would have kept them entry by entry. */
final class Sums {
    private static final List<String> FILL = List.of(
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
        FillFigures.on(on);
    }
}
