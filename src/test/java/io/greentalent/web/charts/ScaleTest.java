package io.greentalent.web.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void anAxisEndsAtTheNextRoundStep() {
        assertEquals(new Scale(1500, 500), Scale.to(1386));
        assertEquals(new Scale(3000, 1000), Scale.to(3000));
        assertEquals(new Scale(50, 10), Scale.to(41));
    }

    @Test
    void anAxisOfNothingEndsAtOne() {
        assertEquals(new Scale(1, 1), Scale.to(0));
    }

    @Test
    void linesStandAtEveryStepWithBothEnds() {
        assertEquals(List.of(0L, 20L, 40L, 60L, 80L), Scale.to(70).lines());
    }

    @Test
    void placesStayWithinTheAxis() {
        var scale = Scale.to(200);
        assertEquals(25, scale.at(50));
        assertEquals(100, scale.at(999));
        assertEquals(0, scale.at(-5));
    }
}
