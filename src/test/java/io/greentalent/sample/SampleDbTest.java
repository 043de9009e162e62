package io.greentalent.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import io.greentalent.ledger.Recount;
import io.greentalent.ledger.VerifyLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The invented world of a fresh installation is as true as a real one: its chains verify, and its evidence gives its
 * ledger again, however strange some of it looks.
 */
class SampleDbTest extends DbTest {
    private static final Calendar CALENDAR = new Calendar(LocalDate.of(2026, 11, 2));
    private static final List<Long> STAFF = List.of(11L, 12L, 13L, 14L, 15L, 16L);

    private boolean invented;

    private void inventOnce() throws Exception {
        if (!invented) {
            the(SampleWorld.class).invent(Size.SAMPLE, CALENDAR, new Actors(1, "Operator", STAFF, STAFF));
            invented = true;
        }
    }

    /** The offering with that about it. */
    private static long strange(Oddity oddity) {
        return IntStream.range(0, Size.SAMPLE.offerings())
                        .filter(i -> Oddity.of(i) == oddity)
                        .findFirst()
                        .orElseThrow()
                + 1L;
    }

    @Test
    void itsChainsVerify() throws Exception {
        inventOnce();
        assertEquals(List.of(), the(VerifyLedger.class).verify().flaws());
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
    void itHoldsAbout2400PersonTimes() throws Exception {
        inventOnce();
        long counted = count("select sum(sign) from ledger_entry");
        assertTrue(counted >= 2300 && counted <= 2500, counted + " person-times");
    }

    @Test
    void thereAreSessionsOnTheDayItIsAnchoredAt() throws Exception {
        inventOnce();
        assertEquals(
                8,
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

    @Test
    void nineOfItsOfferingsAreStrange() {
        Map<Oddity, Long> strange = IntStream.range(0, Size.SAMPLE.offerings())
                .mapToObj(Oddity::of)
                .filter(o -> o != Oddity.NONE)
                .collect(Collectors.groupingBy(o -> o, TreeMap::new, Collectors.counting()));
        assertEquals(Oddity.values().length - 1, strange.size());
        assertEquals(9, strange.values().stream().mapToLong(n -> n).sum());
    }

    @Test
    void attendanceEnteredAtOnceBearsOneMinute() throws Exception {
        inventOnce();
        assertEquals(
                1,
                count(
                        "select count(distinct k.recorded_at) from check_in k join enrolment e on e.id = k.enrolment_id"
                                + " where e.offering_id = ?",
                        strange(Oddity.ENTERED_AT_ONCE)));
    }

    @Test
    void threePeopleAreInTwoPlaces() throws Exception {
        inventOnce();
        long people = count(
                "select count(distinct e.person_id) from enrolment e join course_session s on s.offering_id ="
                        + " e.offering_id join enrolment f on f.person_id = e.person_id and f.offering_id <>"
                        + " e.offering_id join course_session t on t.offering_id = f.offering_id and t.starts_at <"
                        + " s.ends_at and s.starts_at < t.ends_at where e.offering_id = ?",
                strange(Oddity.TWO_PLACES));
        assertEquals(3, people);
    }

    @Test
    void whoeverIsHandedInAgainCountsOnce() throws Exception {
        inventOnce();
        long offering = strange(Oddity.HANDED_IN_AGAIN);
        assertEquals(
                40,
                count(
                        "select count(*) from enrolment e join person p on p.id = e.person_id where e.offering_id = ?"
                                + " and p.college_id <> e.college_id",
                        offering));
        assertEquals(
                0,
                count(
                        "select count(*) from person_time p join person_time q on q.person_id = p.person_id and"
                                + " q.course_id = p.course_id and q.id <> p.id and q.state = 'COUNTED' where"
                                + " p.offering_id = ? and p.state = 'COUNTED' and year(p.completed_on) ="
                                + " year(q.completed_on)",
                        offering));
    }

    @Test
    void everyRowOfItsRostersNamesSomebody() throws Exception {
        inventOnce();
        assertEquals(0, count("select count(*) from roster_row where shown_name = ''"));
        assertEquals(
                0,
                count("select count(*) from roster_row r join person p on p.id = r.person_id"
                        + " where substring(p.name, 1, 1) <> substring(r.shown_name, 1, 1)"));
    }
}
