package io.greentalent.keeping;

import io.greentalent.keeping.TableText.Column;
import io.greentalent.shared.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Loads a table from its text, many rows a statement, and holds against the manifest what is then there (装入表). */
final class TableLoad {
    private static final int ROWS_A_STATEMENT = 100;
    private static final int STATEMENTS_A_COMMIT = 50;

    private final Connection connection;
    private final boolean embedded;
    private final TableMark wanted;

    TableLoad(Connection connection, boolean embedded, TableMark wanted) {
        this.connection = connection;
        this.embedded = embedded;
        this.wanted = wanted;
    }

    void load(Path file) throws IOException, SQLException {
        try (var in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16), StandardCharsets.UTF_8))) {
            var columns = Arrays.stream(
                            Objects.requireNonNullElse(in.readLine(), "").split("\t", -1))
                    .map(Column::of)
                    .toList();
            rows(in, columns);
            connection.commit();
            compare(columns);
        }
        if (wanted.next() > 0) {
            goOnFrom(wanted.next());
        }
    }

    private void rows(BufferedReader in, List<Column> columns) throws IOException, SQLException {
        int statements = 0;
        var lines = lines(in);
        while (!lines.isEmpty()) {
            try (var insert = connection.prepareStatement(sql(columns, lines.size()))) {
                bind(insert, columns, lines);
                insert.executeUpdate();
            }
            if (++statements % STATEMENTS_A_COMMIT == 0) {
                connection.commit();
            }
            lines = lines(in);
        }
    }

    private static List<String> lines(BufferedReader in) throws IOException {
        var lines = new ArrayList<String>();
        while (lines.size() < ROWS_A_STATEMENT) {
            String line = in.readLine();
            if (line == null) {
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    private String sql(List<Column> columns, int rows) {
        String marks = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        return "insert into " + wanted.name() + " ("
                + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ") values "
                + String.join(", ", Collections.nCopies(rows, marks));
    }

    private static void bind(PreparedStatement insert, List<Column> columns, List<String> lines) throws SQLException {
        int at = 1;
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).cell().read(cells[i], insert, at++);
            }
        }
    }

    private void compare(List<Column> columns) throws IOException, SQLException {
        var found = new TableText(wanted.name(), n -> {}).mark(connection, embedded, columns);
        if (!found.sameRows(wanted)) {
            throw Problem.of("keeping.notTheSame", wanted.name(), wanted.rows(), found.rows());
        }
    }

    private void goOnFrom(long id) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    embedded
                            ? "alter table " + wanted.name() + " alter column id restart with " + id
                            : "alter table " + wanted.name() + " auto_increment = " + id);
        }
    }
}
