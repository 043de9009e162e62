package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** The id under which a thread works. */
class WorkIdTest {
    @Test
    void holdsForTheWorkAndNoLonger() {
        var during = new String[2];
        WorkId.during("task-7", () -> {
            WorkId.during("inner-id", () -> during[0] = WorkId.current());
            during[1] = WorkId.current();
        });
        assertEquals("inner-id", during[0]);
        assertEquals("task-7", during[1]);
        assertEquals("", WorkId.current());
    }

    @Test
    void onlyWhatCannotHarmALogIsTakenOver() {
        assertTrue(WorkId.wellFormed("4bf92f3577b34da6a3ce929d0e0e4736"));
        assertTrue(WorkId.wellFormed(WorkId.fresh()));
        assertFalse(WorkId.wellFormed("short"));
        assertFalse(WorkId.wellFormed("12345678\nERROR"));
        assertFalse(WorkId.wellFormed("12345678<script>"));
        assertFalse(WorkId.wellFormed("a".repeat(65)));
        assertFalse(WorkId.wellFormed(null));
    }
}
