package io.greentalent.rosters;

import io.greentalent.rosters.RosterBenchWorld.Jdbc;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The rows of one table that a commit wrote, and the same rows again under other keys, inserted by plain JDBC. */
final class RawRows {
    /** Keys so far away that nothing of the product has them. */
    private static final long AWAY = 1_000_000_000L;

    private static final Set<String> KEYS = Set.of("person_id", "enrolment_id", "roster_row_id", "report_id");

    private final String table;
    private final List<String> columns = new ArrayList<>();
    private final List<Object[]> rows = new ArrayList<>();
    /** The highest key in the table. */
    private long last;

    private RawRows(String table) {
        this.table = table;
    }

    /** What that commit left there, in the order in which it was written. */
    static List<RawRows> of(RosterBenchWorld world, long report) {
        String enrolled = "(select id from enrolment where roster_report_id = " + report + ") order by ";
        return world.jdbc(connection -> Jdbc.of(() -> List.of(
                read(
                        connection,
                        "person",
                        "id in (select person_id from enrolment where roster_report_id = " + report + ") order by id"),
                read(connection, "enrolment", "roster_report_id = " + report + " order by id"),
                read(connection, "completion", "enrolment_id in " + enrolled + "id"),
                read(connection, "person_time", "enrolment_id in " + enrolled + "id"),
                read(connection, "figure_source", "enrolment_id in " + enrolled + "enrolment_id"),
                read(connection, "roster_row", "report_id = " + report + " order by id"))));
    }

    /** The rows of that table. */
    static RawRows of(RosterBenchWorld world, String table, String where) {
        return world.jdbc(connection -> Jdbc.of(() -> read(connection, table, where + " order by id")));
    }

    private static RawRows read(Connection connection, String table, String where) throws SQLException {
        var read = new RawRows(table);
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select * from " + table + " where " + where)) {
            var meta = result.getMetaData();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                read.columns.add(meta.getColumnName(i));
            }
            while (result.next()) {
                read.last = Math.max(read.last, result.getLong(1));
                read.rows.add(read.row(result));
            }
        }
        // The database numbers them anew.
        read.columns.remove("id");
        return read;
    }

    private Object[] row(ResultSet result) throws SQLException {
        var values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).equals("id")) {
                values.add(away(columns.get(i), result.getObject(i + 1)));
            }
        }
        return values.toArray();
    }

    private static Object away(String column, Object value) {
        if (value != null && KEYS.contains(column)) {
            return ((Number) value).longValue() + AWAY;
        }
        return column.equals("id_hash")
                ? new StringBuilder((String) value).reverse().toString()
                : value;
    }

    int size() {
        return rows.size();
    }

    /** That part of them, as one batch. */
    void insert(Connection connection, int from, int until) {
        Jdbc.of(() -> {
            try (var statement = connection.prepareStatement("insert into " + table + " ("
                    + String.join(", ", columns) + ") values ("
                    + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")")) {
                for (var row : rows.subList(Math.min(from, rows.size()), Math.min(until, rows.size()))) {
                    for (int i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, row[i]);
                    }
                    statement.addBatch();
                }
                statement.executeBatch();
            }
            return table;
        });
    }

    /** Takes them away again: nothing else was written since. */
    void delete(Connection connection) {
        String key = columns.getFirst().equals("enrolment_id") ? "enrolment_id" : "id";
        Jdbc.of(() -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate("delete from " + table + " where " + key + " > " + last);
            }
        });
    }
}
