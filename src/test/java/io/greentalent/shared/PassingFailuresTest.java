package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which failures of a database pass, so that the work is done again from the start. */
class PassingFailuresTest {
    @ParameterizedTest
    @CsvSource({
        "Deadlock detected, 40001, 40001, true",
        "Deadlock found when trying to get lock, 40001, 1213, true",
        "Lock wait timeout exceeded, HY000, 1205, true",
        "Timeout trying to lock table, HYT00, 50200, true",
        "General error: Transaction was illegally transitioned from ROLLING_BACK to ROLLING_BACK, HY000, 50000, true",
        "General error: null pointer, HY000, 50000, false",
        "Unique index or primary key violation, 23505, 23505, false"
    })
    void isToldByStateCodeOrWords(String message, String state, int code, boolean passing) {
        var failure = new IllegalStateException(new SQLException(message, state, code));
        assertEquals(passing, Transactions.passing(failure));
    }

    @Test
    void aConnectionThatBrokeIsNoFailureOfTheWork() {
        assertTrue(Transactions.cutOff(
                new PersistenceException(new SQLException("Communications link failure", "08S01"))));
        assertFalse(Transactions.cutOff(new PersistenceException(new SQLException("no such column", "42S22"))));
    }
}
