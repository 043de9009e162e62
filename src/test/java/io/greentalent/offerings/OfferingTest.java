package io.greentalent.offerings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.offerings.CourseSession.Kind;
import io.greentalent.offerings.CourseSession.Slot;
import io.greentalent.shared.ClassHours;
import io.greentalent.shared.Problem;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class OfferingTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static Offering offering(int capacity, boolean selfEnrolment) {
        return new Offering(new Offering.Plan("26-1", 1, 1, 1, 1, 1, capacity, selfEnrolment, FIRST, LAST));
    }

    private static String refusal(Runnable act) {
        return assertThrows(Problem.class, act::run).key();
    }

    private static Slot slot(int minutes, ClassHours hours) {
        var start = LocalDateTime.of(2026, 11, 2, 8, 0);
        return new Slot(Kind.PRACTICE, start, start.plusMinutes(minutes), hours, "Base 1");
    }

    @Test
    void anOfferingHasAtLeastOneSeat() {
        assertEquals("offerings.offering.capacityTooSmall", refusal(() -> offering(0, true)));
        assertEquals(1, offering(1, true).capacity());
    }

    @Test
    void itMayEndOnItsFirstDayButNotBefore() {
        var offering = offering(1, true);
        offering.reschedule(FIRST, FIRST);
        assertEquals(
                "offerings.offering.endsBeforeStart", refusal(() -> offering.reschedule(FIRST, FIRST.minusDays(1))));
    }

    @Test
    void aStudentEnrolsUpToTheLastDay() {
        var offering = offering(1, true);
        assertDoesNotThrow(() -> offering.mustTakeSelfEnrolment(LAST));
        assertEquals("offerings.offering.over", refusal(() -> offering.mustTakeSelfEnrolment(LAST.plusDays(1))));
    }

    @Test
    void withoutSelfEnrolmentAStudentIsSentToTheCollege() {
        assertEquals(
                "offerings.offering.noSelfEnrolment",
                refusal(() -> offering(1, false).mustTakeSelfEnrolment(FIRST)));
    }

    @Test
    void closingTwiceKeepsTheFirstTime() {
        var offering = offering(1, true);
        offering.close(LocalDateTime.of(2026, 12, 1, 8, 0));
        offering.close(LocalDateTime.of(2026, 12, 2, 8, 0));
        assertEquals(LocalDateTime.of(2026, 12, 1, 8, 0), offering.closedAt());
    }

    @Test
    void twoClassHoursFitIntoNinetyMinutesAndNotIntoLess() {
        assertDoesNotThrow(() -> new CourseSession(1, 1, slot(90, ClassHours.of(2))));
        assertEquals(
                "offerings.session.hoursTooMany", refusal(() -> new CourseSession(1, 1, slot(89, ClassHours.of(2)))));
    }

    @Test
    void aSessionGivesClassHours() {
        assertEquals("offerings.session.noHours", refusal(() -> new CourseSession(1, 1, slot(90, ClassHours.NONE))));
    }

    @Test
    void aSessionEndsAfterItStarts() {
        assertEquals(
                "offerings.session.endsBeforeStart", refusal(() -> new CourseSession(1, 1, slot(0, ClassHours.of(1)))));
    }

    @Test
    void aSessionHasBegunInItsFirstMinuteAndNotASecondBefore() {
        var session = new CourseSession(1, 1, slot(90, ClassHours.of(2)));
        assertTrue(session.hasBegun(LocalDateTime.of(2026, 11, 2, 8, 0)));
        assertFalse(session.hasBegun(LocalDateTime.of(2026, 11, 2, 7, 59, 59)));
    }

    @Test
    void aTermEndsAfterItStarts() {
        assertEquals("offerings.term.endsBeforeStart", refusal(() -> new Term("26-1", LAST, FIRST)));
    }
}
