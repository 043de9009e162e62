package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.Problem;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormTest {
    @Test
    void aDayIsReadAsBrowsersSendIt() {
        assertEquals(
                LocalDate.of(2026, 3, 1),
                new Form().with("signedOn", "2026-03-01").day("signedOn"));
    }

    @Test
    void aWrongDayIsRefusedAtItsField() {
        var form = new Form().with("signedOn", "1 March");
        assertEquals(
                "signedOn",
                assertThrows(Problem.class, () -> form.day("signedOn")).field());
    }

    @Test
    void nothingIsNothing() {
        assertNull(new Form().with("entryYear", " ").number("entryYear"));
        assertNull(new Form().id("college"));
    }

    @Test
    void aWrongNumberIsRefusedAtItsField() {
        var form = new Form().with("entryYear", "2026.5");
        assertEquals(
                "shared.entry.notANumber",
                assertThrows(Problem.class, () -> form.number("entryYear")).key());
    }
}
