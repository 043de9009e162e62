package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.PagesWorld;
import org.junit.jupiter.api.Test;

class PublicTotalsDbTest extends PagesWorld {
    private void head() {
        change("insert into figure_change (name, college_id, course_id, category, on_day, n)"
                + " values ('HEADS_FIRST', 0, 0, '', '2026-10-15', 1)");
    }

    /** Four persons with three person-times each are a group under five; a fifth makes it one that may be shown. */
    @Test
    void fewerThanFivePersonsAreNotShownHoweverOftenTheyCount() {
        change("insert into figure_change (name, college_id, course_id, category, on_day, n)"
                + " values ('LEDGER', 1, 1, 'STUDENT', '2026-10-15', 12)");
        for (int person = 1; person <= 4; person++) {
            head();
        }
        var totals = the(PublicTotals.class);
        assertFalse(totals.isShown());
        head();
        clock().set("2026-11-02T09:02:00");
        assertTrue(totals.isShown());
        assertEquals(5, totals.getHeads());
        assertEquals(12, totals.getCounted());
    }
}
