package io.greentalent.keeping;

import io.greentalent.shared.KeyRing;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a person in every table that names persons (个人数据行): a new table is in it without being told. Left out are sums, and
 * what nobody is shown: ciphers, hashes, passwords, internal marks.
 */
final class PersonalRows {
    private static final Set<String> SUMS = Set.of("figure_source", "head", "course_year", "person_merge_trace");
    private static final Set<String> NOT_SHOWN = Set.of(
            "version",
            "cells",
            "findings",
            "password_hash",
            "id_cipher",
            "phone_cipher",
            "email_cipher",
            "repeat_key",
            "subject",
            "erased_key");

    private final Connection connection;
    private final KeyRing keys;

    PersonalRows(Connection connection, KeyRing keys) {
        this.connection = connection;
        this.keys = keys;
    }

    /** @param persons their ids, as they stand in a statement */
    Map<String, List<Map<String, Object>>> of(String persons) throws SQLException {
        var found = new TreeMap<String, List<Map<String, Object>>>();
        for (String table : Snapshot.tables(connection)) {
            var columns = columns(table);
            if (SUMS.contains(table)) {
                continue;
            }
            if (table.equals("person")) {
                found.put(table, rows("select * from person where id in (" + persons + ")"));
            } else if (columns.contains("person_id")) {
                found.put(table, rows("select * from " + table + " where person_id in (" + persons + ")"));
            } else if (columns.contains("enrolment_id")) {
                found.put(
                        table,
                        rows("select * from " + table + " where enrolment_id in"
                                + " (select id from enrolment where person_id in (" + persons + "))"));
            }
        }
        found.values().removeIf(List::isEmpty);
        return found;
    }

    private Set<String> columns(String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            return Set.copyOf(names(rows));
        }
    }

    private static List<String> names(ResultSet rows) throws SQLException {
        var names = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            names.add(rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private List<Map<String, Object>> rows(String sql) throws SQLException {
        var all = new ArrayList<Map<String, Object>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var names = names(rows);
            while (rows.next()) {
                var row = new LinkedHashMap<String, Object>();
                for (int i = 0; i < names.size(); i++) {
                    String value = rows.getString(i + 1);
                    if (value != null && shown(names.get(i))) {
                        row.put(names.get(i), value);
                    }
                }
                readable("phone", names, rows, row);
                readable("email", names, rows, row);
                all.add(row);
            }
        }
        return all;
    }

    /** What is kept encrypted and shown to its owner. */
    private void readable(String name, List<String> names, ResultSet rows, Map<String, Object> row)
            throws SQLException {
        byte @Nullable [] cipher = names.contains(name + "_cipher") ? rows.getBytes(name + "_cipher") : null;
        if (cipher != null) {
            row.put(name, keys.decryptText(cipher));
        }
    }

    private static boolean shown(String column) {
        return !NOT_SHOWN.contains(column) && !column.endsWith("hash");
    }
}
