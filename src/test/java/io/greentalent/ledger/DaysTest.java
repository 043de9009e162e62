package io.greentalent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaysTest {
    private static Days days(String first, String last) {
        return new Days(LocalDate.parse(first), LocalDate.parse(last));
    }

    @Test
    void wholeMonthsAreOnePart() {
        assertEquals(
                List.of(days("2026-01-01", "2026-12-31")),
                days("2026-01-01", "2026-12-31").parts());
    }

    @Test
    void edgesAreCutOff() {
        assertEquals(
                List.of(
                        days("2025-12-15", "2025-12-31"),
                        days("2026-01-01", "2026-10-31"),
                        days("2026-11-01", "2026-11-14")),
                days("2025-12-15", "2026-11-14").parts());
    }

    @Test
    void daysWithinOneMonthAreOnePart() {
        assertEquals(
                List.of(days("2026-02-03", "2026-02-20")),
                days("2026-02-03", "2026-02-20").parts());
    }

    @Test
    void twoEdgesWithoutAWholeMonthBetweenAreOnePart() {
        assertEquals(
                List.of(days("2026-02-03", "2026-03-20")),
                days("2026-02-03", "2026-03-20").parts());
    }

    @Test
    void noDaysHaveNoParts() {
        assertEquals(List.of(), days("2026-03-02", "2026-03-01").parts());
        assertEquals(List.of(), days("2026-03-01", "2026-02-28").parts());
    }

    @Test
    void onlyWholeMonthsAreWhole() {
        assertTrue(Days.of(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29)).whole());
        assertTrue(Days.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)).whole());
        assertFalse(Days.of(LocalDate.of(2024, 2, 2), LocalDate.of(2024, 2, 29)).whole());
        assertFalse(Days.of(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 28)).whole());
    }
}
