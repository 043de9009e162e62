package io.greentalent.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LightTest {
    /** A hundred days, so that a day is a per cent of the time. */
    private static final Span WINDOW = new Span(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 4, 10));

    private static final LocalDate HALF_TIME = LocalDate.of(2025, 2, 19);

    @Test
    void theWindowCountsBothItsDays() {
        assertEquals(100, WINDOW.days());
        assertEquals(1, WINDOW.gone(LocalDate.of(2025, 1, 1)));
        assertEquals(50, WINDOW.gone(HALF_TIME));
        assertEquals(100, WINDOW.gone(LocalDate.of(2025, 4, 10)));
    }

    @Test
    void outsideTheWindowNoneOrAllOfItIsGone() {
        assertEquals(0, WINDOW.gone(LocalDate.of(2024, 12, 31)));
        assertEquals(100, WINDOW.gone(LocalDate.of(2026, 1, 1)));
    }

    @Test
    void nineTenthsOfTheTimesShareAreInTime() {
        assertEquals(Light.OK, Light.of(450, 1000, WINDOW, HALF_TIME));
    }

    @Test
    void oneLessIsAWarning() {
        assertEquals(Light.WARN, Light.of(449, 1000, WINDOW, HALF_TIME));
    }

    @Test
    void sevenTenthsAreStillAWarning() {
        assertEquals(Light.WARN, Light.of(350, 1000, WINDOW, HALF_TIME));
    }

    @Test
    void lessThanSevenTenthsAreBehind() {
        assertEquals(Light.BEHIND, Light.of(349, 1000, WINDOW, HALF_TIME));
    }

    @Test
    void nothingIsDueBeforeTheFirstDay() {
        assertEquals(Light.OK, Light.of(0, 1000, WINDOW, LocalDate.of(2024, 12, 31)));
    }

    @Test
    void onTheLastDayNineTenthsAreStillInTime() {
        assertEquals(Light.OK, Light.of(900, 1000, WINDOW, LocalDate.of(2025, 4, 10)));
    }

    @Test
    void afterTheLastDayOnlyTheTargetItselfWillDo() {
        assertEquals(Light.BEHIND, Light.of(999, 1000, WINDOW, LocalDate.of(2025, 4, 11)));
        assertEquals(Light.OK, Light.of(1000, 1000, WINDOW, LocalDate.of(2025, 4, 11)));
    }
}
