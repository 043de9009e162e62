package io.greentalent.web.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {
    @Test
    void theLongestStandsFirstAndFillsTheWidth() {
        var rows = Bars.of(List.of(new Bar("B", 20, 30, "", ""), new Bar("A", 80, 20, "", "")))
                .rows();
        assertEquals("A", rows.get(0).bar().label());
        assertEquals(80, rows.get(0).counted());
        assertEquals(20, rows.get(0).pending());
        assertEquals(20, rows.get(1).counted());
        assertEquals(30, rows.get(1).pending());
    }

    @Test
    void equalBarsKeepTheirOrder() {
        var rows = Bars.of(List.of(new Bar("first", 5, 0, "", ""), new Bar("second", 0, 5, "", "")))
                .rows();
        assertEquals("first", rows.get(0).bar().label());
    }

    @Test
    void barsOfNothingHaveNoWidth() {
        assertEquals(
                0, Bars.of(List.of(new Bar("A", 0, 0, "", ""))).rows().get(0).counted());
    }
}
