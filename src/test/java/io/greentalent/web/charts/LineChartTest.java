package io.greentalent.web.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineChartTest {
    private static final LineChart CHART = LineChart.of(List.of(
            Month.past("1", 10, 25, "/1"),
            Month.past("2", 50, 50, "/2"),
            Month.future("3", 75, 60, 80),
            Month.future("4", 100, 70, 100)));

    @Test
    void theCountedLineEndsWithTheLastCountedMonth() {
        assertEquals("M0.00,90.00 L33.33,50.00", CHART.counted());
    }

    @Test
    void thePlanRunsThroughAllMonths() {
        assertEquals("M0.00,75.00 L33.33,50.00 L66.67,25.00 L100.00,0.00", CHART.plan());
    }

    @Test
    void theBandOpensAtTheLastCountedMonthAndIsClosed() {
        assertEquals("M33.33,50.00 L66.67,20.00 L100.00,0.00 L100.00,30.00 L66.67,40.00 Z", CHART.band());
    }

    @Test
    void withoutAForecastThereIsNoBand() {
        assertEquals("", LineChart.of(List.of(Month.past("1", 1, 1, ""))).band());
    }

    @Test
    void onlyCountedMonthsHaveTheirDotOnTheLine() {
        assertTrue(CHART.dots().get(1).counted());
        assertFalse(CHART.dots().get(2).counted());
        assertEquals(50, CHART.dots().get(1).y());
    }

    @Test
    void ofManyMonthsAtMostTwelveAreWorded() {
        var months = IntStream.rangeClosed(1, 33)
                .mapToObj(i -> Month.past(Integer.toString(i), i, i, ""))
                .toList();
        assertEquals(
                11,
                LineChart.of(months).dots().stream()
                        .filter(LineChart.Dot::worded)
                        .count());
    }

    @Test
    void noMonthsDrawNothing() {
        var chart = LineChart.of(List.of());
        assertEquals("", chart.plan());
        assertEquals(2, chart.ticks().size());
    }
}
