package io.greentalent.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.Problem;
import org.junit.jupiter.api.Test;

class CreditCodeTest {
    private static Problem refused(String text) {
        return assertThrows(Problem.class, () -> CreditCode.typed(text));
    }

    @Test
    void theStandardsOwnExampleIsTaken() {
        assertEquals("91350100M000100Y43", new CreditCode("91350100M000100Y43").text());
    }

    @Test
    void smallLettersAndBlanksAreMended() {
        assertEquals(
                "91350100M000100Y43", CreditCode.typed(" 91350100m000100y43 ").text());
    }

    @Test
    void twoSwappedDigitsAreRefused() {
        assertEquals(
                "partners.creditCode.checkFails", refused("91351000M000100Y43").key());
    }

    @Test
    void aLetterThatTheStandardLeavesOutIsRefused() {
        assertEquals(
                "partners.creditCode.malformed", refused("91350100M0001O0Y43").key());
    }

    @Test
    void seventeenCharactersAreRefusedAtTheField() {
        assertEquals("creditCode", refused("91350100M000100Y4").field());
    }

    @Test
    void nothingIsAskedFor() {
        assertEquals("shared.entry.missing", refused("  ").key());
    }
}
