package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Startup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product starts with its keys and at the place that its data allow, or not at all. */
class BootTest {
    private static final String FILE = "jdbc:h2:file:/data/db/greentalent";

    @TempDir
    Path data;

    private final Boot boot = new Boot();
    private final Settings settings = settings(FILE, "127.0.0.1");

    private static Settings settings(String url, String host) {
        var settings = new Settings();
        settings.sample = true;
        settings.databaseUrl = url;
        settings.host = host;
        return settings;
    }

    @BeforeEach
    void installed() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + data.resolve("db")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        settings.data = data.toString();
        boot.dataSource = database;
        boot.migrations = database;
        boot.settings = settings;
        boot.keys = keys();
        boot.clock = Clock.systemUTC();
    }

    private KeyRing keys() {
        var keys = new KeyRing();
        keys.settings = settings;
        return keys;
    }

    @Test
    void theEmbeddedDatabaseAtThisMachineMayHoldTheSample() {
        assertTrue(settings(FILE, "127.0.0.1").embeddedAndLocal());
        assertTrue(settings(FILE, "localhost").embeddedAndLocal());
    }

    @Test
    void anotherHostOrDatabaseMayNot() {
        assertFalse(settings(FILE, "0.0.0.0").embeddedAndLocal());
        assertFalse(settings(FILE, "10.0.0.7").embeddedAndLocal());
        assertFalse(settings("jdbc:h2:tcp://10.0.0.7/greentalent", "127.0.0.1").embeddedAndLocal());
        assertFalse(settings("jdbc:mysql://db/greentalent", "127.0.0.1").embeddedAndLocal());
    }

    @Test
    void theProductDoesNotStartWithTheSampleElsewhere() {
        settings.host = "0.0.0.0";
        assertThrows(IllegalStateException.class, () -> boot.start(new Startup()));
    }

    @Test
    void aDatabaseThatHoldsTheSampleIsServedAtThisMachineOnlyAlsoWithTheSampleSwitchedOff() throws SQLException {
        boot.start(new Startup());
        settings.sample = false;
        settings.host = "0.0.0.0";
        boot.start(new Startup());
        change("insert into sample_mark (id, loaded_at) values (1, '2026-11-01 08:00:00')");
        var refused = assertThrows(IllegalStateException.class, () -> boot.start(new Startup()));
        assertTrue(refused.getMessage().contains("sample"), refused.getMessage());
        settings.host = "127.0.0.1";
        boot.start(new Startup());
    }

    @Test
    void theProductDoesNotStartOverDataWhoseKeyIsMissing() throws Exception {
        boot.start(new Startup());
        Path key = data.resolve("keys/enc-1.key");
        byte[] kept = Files.readAllBytes(key);
        Files.delete(key);
        boot.keys = keys();
        var refused = assertThrows(IllegalStateException.class, () -> boot.start(new Startup()));
        assertTrue(refused.getMessage().contains("enc-1"), refused.getMessage());
        assertFalse(Files.exists(key), "a key that is missing is not made anew");
        Files.write(key, kept);
        boot.start(new Startup());
    }

    @Test
    void theProductDoesNotStartOverDataThatWereWrittenWithAnotherKey() throws Exception {
        boot.start(new Startup());
        Files.delete(data.resolve("keys/mac-1.key"));
        boot.keys = keys();
        boot.keys.makeMissing();
        var refused = assertThrows(IllegalStateException.class, () -> boot.start(new Startup()));
        assertTrue(refused.getMessage().contains("mac-1"), refused.getMessage());
    }

    @Test
    void aSecondStartKeepsTheKeys() throws SQLException, IOException {
        boot.start(new Startup());
        String key = Files.readString(data.resolve("keys/mac-1.key"));
        boot.start(new Startup());
        assertEquals(key, Files.readString(data.resolve("keys/mac-1.key")));
    }

    private void change(String sql) throws SQLException {
        try (var connection = boot.dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
