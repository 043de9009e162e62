package io.greentalent.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a server ready, and what it says where it is not. */
class ChecksTest {
    private static final LocalDateTime NOON = LocalDateTime.parse("2026-11-02T12:00:00");

    @TempDir
    Path folder;

    @Test
    void aFolderWithRoomWillDoAndKeepsNothingOfTheLook() throws Exception {
        assertTrue(DataFolderCheck.freeMegabytes(folder, 0) >= 0);
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aFolderWithLessThanTheFloorSaysHowMuchIsMissing() {
        var unfit = assertThrows(Unfit.class, () -> DataFolderCheck.freeMegabytes(folder, Long.MAX_VALUE));
        assertTrue(unfit.why().contains("MB are needed"), unfit.why());
    }

    @Test
    void aFolderThatTakesNoFileSaysSoWithoutItsPath() {
        var unfit = assertThrows(Unfit.class, () -> DataFolderCheck.freeMegabytes(folder.resolve("away"), 0));
        assertEquals("not writable: NoSuchFileException", unfit.why());
    }

    @Test
    void anOlderSchemaIsNotEnoughAndANewerOneIs() {
        assertFalse(SchemaCheck.enough("229", "230"));
        assertTrue(SchemaCheck.enough("230", "230"));
        assertTrue(SchemaCheck.enough("1000", "230"));
        assertFalse(SchemaCheck.enough("230", ""));
    }

    @Test
    void theLeaderIsMissedFromTheEndOfItsLease() {
        assertEquals(Duration.ofMinutes(7), LeaderCheck.silence(Duration.ofMinutes(7), NOON.minusHours(1), NOON));
        assertEquals(Duration.ZERO, LeaderCheck.silence(Duration.ZERO, NOON.minusHours(1), NOON));
    }

    @Test
    void aServerThatHasJustStartedIsGivenTime() {
        assertEquals(Duration.ofSeconds(5), LeaderCheck.silence(null, NOON.minusSeconds(5), NOON));
        assertEquals(Duration.ofSeconds(5), LeaderCheck.silence(Duration.ofDays(3), NOON.minusSeconds(5), NOON));
    }

    @Test
    void oneVisitTellsWhatTheChecksAskFor() throws SQLException {
        var database = database();
        change(
                database,
                "create table flyway_schema_history (installed_rank int, version varchar(50), success boolean)");
        change(
                database,
                "insert into flyway_schema_history values (1, '001', true), (2, '230', true), (3, null, true)");
        change(database, "create table lease (name varchar(40), until_at timestamp(6))");
        change(database, "insert into lease values ('leader', timestampadd(minute, 1, localtimestamp(6)))");
        var reading = new DatabaseReading();
        reading.dataSource = database;
        assertEquals(new DatabaseReading.Reading(true, "230", Duration.ZERO), reading.visit());
    }

    private JdbcDataSource database() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("db")
                + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        return database;
    }

    private static void change(JdbcDataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
