package io.greentalent.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.targets.Forecast.Running;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {
    @Test
    void withoutRunningOfferingsTheForecastIsWhatIsCounted() {
        var forecast = Forecast.of(2100, 0, List.of());
        assertEquals(2100, forecast.low());
        assertEquals(2100, forecast.high());
    }

    @Test
    void whoMetTheRuleAndWaitsForADecisionIsCertain() {
        var forecast = Forecast.of(2100, 30, List.of(new Running(1, 40, 0, 0)));
        assertEquals(2130, forecast.low());
        assertEquals(2170, forecast.high());
    }

    @Test
    void theRangeIsTheWilsonIntervalOfTheRate() {
        // 80 of 100: 0.7112 to 0.8666 at 95 %
        var forecast = Forecast.of(1000, 0, List.of(new Running(1, 1000, 100, 80)));
        assertEquals(1711, forecast.low());
        assertEquals(1867, forecast.high());
    }

    @Test
    void aCollegeWithoutARecordMayDoAnything() {
        var forecast = Forecast.of(10, 0, List.of(new Running(1, 40, 0, 0)));
        assertEquals(10, forecast.low());
        assertEquals(50, forecast.high());
    }

    @Test
    void aPerfectRecordOfFewPromisesLessThanAll() {
        // 10 of 10: 0.7225 to 1
        var forecast = Forecast.of(0, 0, List.of(new Running(1, 100, 10, 10)));
        assertEquals(72, forecast.low());
        assertEquals(100, forecast.high());
    }

    @Test
    void aRecordOfNoneLeavesSomeHope() {
        // 0 of 10: 0 to 0.2775
        var forecast = Forecast.of(0, 0, List.of(new Running(1, 100, 10, 0)));
        assertEquals(0, forecast.low());
        assertEquals(28, forecast.high());
    }

    @Test
    void moreObservationsNarrowTheRange() {
        var few = Forecast.of(0, 0, List.of(new Running(1, 1000, 10, 8)));
        var many = Forecast.of(0, 0, List.of(new Running(1, 1000, 1000, 800)));
        assertTrue(many.high() - many.low() < few.high() - few.low());
    }

    @Test
    void theCollegesAddUpAndEachTermIsShown() {
        var first = new Running(1, 1000, 100, 80);
        var second = new Running(2, 40, 0, 0);
        var forecast = Forecast.of(5, 0, List.of(first, second));
        assertEquals(716, forecast.low());
        assertEquals(912, forecast.high());
        assertEquals(
                List.of(first, second),
                forecast.parts().stream().map(Forecast.Part::of).toList());
    }

    @Test
    void moreCompletedThanFinishedIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Running(1, 10, 5, 6));
    }
}
