package io.greentalent.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.Problem;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private static String refusal(Runnable act) {
        return assertThrows(Problem.class, act::run).key();
    }

    @Test
    void halfAPointIsExact() {
        assertEquals(Optional.of(new Score(855)), Score.read("85.5"));
        assertEquals(Optional.of(new Score(855)), Score.read("85.50"));
        assertEquals("85.5", new Score(855).toString());
    }

    @Test
    void zeroAndAHundredAreMarks() {
        assertEquals(Optional.of(Score.of(0)), Score.read("0"));
        assertEquals(Optional.of(Score.of(100)), Score.read("100.0"));
    }

    @Test
    void aboveAHundredIsNone() {
        assertEquals(Optional.empty(), Score.read("100.1"));
        assertEquals(Optional.empty(), Score.read("101"));
    }

    @Test
    void finerThanATenthIsNone() {
        assertEquals(Optional.empty(), Score.read("85.55"));
    }

    @Test
    void wordsAndSignsAreNone() {
        assertEquals(Optional.empty(), Score.read("-1"));
        assertEquals(Optional.empty(), Score.read("1e2"));
        assertEquals(Optional.empty(), Score.read("good"));
        assertEquals(Optional.empty(), Score.read(""));
    }

    @Test
    void aSafetyPassHoldsAtLeastOnItsDay() {
        new SafetyTerm(TODAY, TODAY).mustHoldOn(TODAY);
        assertEquals(
                "learning.safety.endsBeforeStart",
                refusal(() -> new SafetyTerm(TODAY, TODAY.minusDays(1)).mustHoldOn(TODAY)));
    }

    @Test
    void nobodyPassesTomorrow() {
        var tomorrow = TODAY.plusDays(1);
        assertEquals("learning.safety.inFuture", refusal(() -> new SafetyTerm(tomorrow, tomorrow).mustHoldOn(TODAY)));
    }
}
