package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures are a database that does not answer, and what is said of it. */
class UnansweredTest {
    private static final String NOTHING_SAVED = "shared.unanswered.nothingSaved";

    @ParameterizedTest
    @CsvSource({
        "Communications link failure, 08S01, 0, true",
        "Too many connections, 08004, 1040, true",
        "The MySQL server is running with the --super-read-only option, HY000, 1290, true",
        "Subquery returns more than 1 row, 21000, 1242, true",
        "Lock wait timeout exceeded, HY000, 1205, true",
        "Query execution was interrupted: maximum statement execution time exceeded, HY000, 3024, true",
        "Connection is broken, 90067, 90067, true",
        "Unknown column, 42S22, 1054, false",
        "Duplicate entry, 23000, 1062, false"
    })
    void isToldByStateOrCode(String message, String state, int code, boolean unanswered) {
        var problem = Unanswered.problem(new PersistenceException(new SQLException(message, state, code)));
        assertEquals(unanswered ? NOTHING_SAVED : null, problem == null ? null : problem.key());
    }

    @ParameterizedTest
    @CsvSource({"No space left on device", "/data/files/x: Disk quota exceeded", "设备上没有空间"})
    void aDiskWithoutRoomIsNamed(String said) {
        var problem = Unanswered.problem(new UncheckedIOException(new IOException(said)));
        assertEquals("shared.unanswered.full", Objects.requireNonNull(problem).key());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 1021, 1026, 1114})
    void aDatabaseWithoutRoomIsNamed(int code) {
        var problem = Unanswered.problem(new PersistenceException(new SQLException("is full", "HY000", code)));
        assertEquals("shared.unanswered.full", Objects.requireNonNull(problem).key());
    }

    @Test
    void anotherFailureOfAFileIsAFaultOfOurs() {
        assertNull(Unanswered.problem(new UncheckedIOException(new IOException("Permission denied"))));
    }

    @Test
    void aPoolWithoutAFreeConnectionIsOne() {
        assertNotNull(Unanswered.problem(new SQLTransientConnectionException("no connection free")));
    }

    @Test
    void aStatementThatLastsTooLongIsCutAndIsOne() throws SQLException {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:slow;MODE=MySQL");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            var cut = assertThrows(
                    SQLTimeoutException.class,
                    () -> statement.executeQuery(
                            "select count(*) from system_range(1, 1000000) a, system_range(1, 1000000) b"));
            assertEquals(
                    NOTHING_SAVED,
                    Unanswered.problem(new PersistenceException(cut)).key());
        }
    }

    @Test
    void whatWasLostDuringCommitIsSaidToBeUnsure() {
        var lost = new InDoubt(new SQLException("gone", "08S01"));
        assertEquals("shared.unanswered.unsure", Unanswered.problem(lost).key());
    }

    @Test
    void aRefusalIsNone() {
        assertNull(Unanswered.problem(Problem.of("shared.changedMeanwhile")));
    }
}
