package io.greentalent.keeping;

import io.greentalent.shared.Problem;
import io.greentalent.shared.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * One installation as a command finds it (安装实例): its data folder and its database, by the same variables that the server
 * reads.
 */
public record Installation(Path data, String url, String user, String password) {
    /** H2's code of a file that another process has open. */
    private static final int IN_USE = 90020;

    /** H2's code of a file that is not there. */
    private static final int NOT_THERE = 90146;

    /** By {@code GREENTALENT_DATA}, {@code DB_URL}, {@code DB_USER} and {@code DB_PASSWORD} or {@code DB_PASSWORD_FILE}. */
    public static Installation of(Map<String, String> environment) {
        var data = Path.of(environment.getOrDefault(
                        "GREENTALENT_DATA", environment.getOrDefault("HOME", ".") + "/.greentalent"))
                .toAbsolutePath();
        return new Installation(
                data,
                environment.getOrDefault("DB_URL", embedded(data)),
                environment.getOrDefault("DB_USER", "greentalent"),
                password(environment));
    }

    /** The address of the embedded database in that folder, as the server's configuration has it. */
    static String embedded(Path data) {
        return "jdbc:h2:file:" + data
                + "/db/greentalent;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0";
    }

    private static String password(Map<String, String> environment) {
        String file = environment.getOrDefault("DB_PASSWORD_FILE", "");
        if (file.isEmpty()) {
            return environment.getOrDefault("DB_PASSWORD", "");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw Problem.of("keeping.noPasswordFile", file);
        }
    }

    /** A connection to the database, made where there is none. Refuses an embedded one that a server has open. */
    Connection open() {
        return open(url);
    }

    /** A connection to a database that is there: looking for one must not make it. */
    Connection openExisting() {
        return open(url.startsWith("jdbc:h2:") ? url + ";IFEXISTS=TRUE" : url);
    }

    private Connection open(String address) {
        try {
            return DriverManager.getConnection(address, user, password);
        } catch (SQLException e) {
            throw switch (e.getErrorCode()) {
                case IN_USE -> Problem.of("keeping.databaseInUse");
                case NOT_THERE -> Problem.of("keeping.noSchema");
                default -> Problem.of("keeping.noDatabase", String.valueOf(e.getSQLState()));
            };
        }
    }

    FluentConfiguration schema() {
        return Schema.of(url, user, password);
    }

    Path keys() {
        return data.resolve("keys");
    }

    Path files() {
        return data.resolve("files");
    }

    @Override
    public String toString() {
        return "Installation[" + data + "]";
    }
}
