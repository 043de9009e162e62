package io.greentalent.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import io.greentalent.ledger.Recount;
import io.greentalent.ledger.VerifyLedger;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The invented world is as true as a real one: its chains verify, and its evidence gives its ledger again. */
class SampleDbTest extends DbTest {
    private static final Calendar CALENDAR = new Calendar(LocalDate.of(2026, 11, 2));
    private static final Size SMALL = new Size(5, 18, 3, 12, 5, 40);
    private static final List<Long> STAFF = List.of(11L, 12L, 13L, 14L, 15L, 16L);

    private boolean invented;

    private void inventOnce() throws Exception {
        if (!invented) {
            the(SampleWorld.class).invent(SMALL, CALENDAR, new Actors(1, "Operator", STAFF, STAFF));
            invented = true;
        }
    }

    @Test
    void itsChainsVerify() throws Exception {
        inventOnce();
        var report = the(VerifyLedger.class).verify();
        assertEquals(List.of(), report.flaws());
        assertTrue(report.entries() > 100, "only " + report.entries() + " entries");
    }

    @Test
    void aRecountOfItsEvidenceGivesItsLedger() throws Exception {
        inventOnce();
        var report = the(Recount.class).recount();
        assertEquals(List.of(), report.differences());
        assertEquals(List.of(), report.mismatches());
        assertEquals(report.counted(), report.upheld());
    }

    @Test
    void thereAreSessionsOnTheDayItIsAnchoredAt() throws Exception {
        inventOnce();
        assertEquals(
                3,
                count(
                        "select count(*) from course_session where starts_at >= ? and starts_at < ?",
                        CALENDAR.today().atStartOfDay(),
                        CALENDAR.today().plusDays(1).atStartOfDay()));
    }

    @Test
    void theDayIsInMonth26Of33() {
        assertEquals(LocalDate.of(2024, 10, 1), CALENDAR.windowStart());
        assertEquals(LocalDate.of(2027, 6, 30), CALENDAR.windowEnd());
    }
}
