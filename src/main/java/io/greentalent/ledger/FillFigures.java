package io.greentalent.ledger;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Fills heads and sums anew from the tables that they sum up (重建汇总), for rows that were written past the rooms.
 */
public final class FillFigures {
    private static final String STATEMENTS = "/db/figures.sql";
    private static final List<String> TABLES =
            List.of("figure", "figure_change", "figure_source", "course_year", "offering_place", "head");

    private FillFigures() {}

    /** Within the transaction under way, in which nobody else may change what is summed. */
    public static void on(Connection connection) {
        try (var statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.executeUpdate("delete from " + table);
            }
            for (String sql : statements()) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static List<String> statements() {
        try (var in = Objects.requireNonNull(FillFigures.class.getResourceAsStream(STATEMENTS))) {
            return Arrays.stream(new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\n", -1))
                    .map(sql -> sql.replaceAll("(?m)^--.*$", "").strip())
                    .filter(sql -> !sql.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
