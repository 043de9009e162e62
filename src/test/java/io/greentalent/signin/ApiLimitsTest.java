package io.greentalent.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.shared.Settings;
import org.junit.jupiter.api.Test;

class ApiLimitsTest {
    private static ApiLimits ofThree() {
        var limits = new ApiLimits();
        limits.settings = new Settings() {
            @Override
            public int apiPerMinute() {
                return 3;
            }
        };
        return limits;
    }

    @Test
    void aKeyIsRefusedWhenItsMinuteIsUsedUpAndIsToldHowLongToWait() {
        var limits = ofThree();
        assertEquals(2, limits.ofKey(1).left());
        assertEquals(1, limits.ofKey(1).left());
        assertTrue(limits.ofKey(1).granted());
        var refused = limits.ofKey(1);
        assertFalse(refused.granted());
        assertTrue(refused.seconds() >= 1 && refused.seconds() <= 21, "a third of a minute, " + refused.seconds());
    }

    @Test
    void anotherKeyHasItsOwnMinute() {
        var limits = ofThree();
        for (int i = 0; i < 4; i++) {
            limits.ofKey(1);
        }
        assertTrue(limits.ofKey(2).granted());
    }

    @Test
    void whoBringsNoKeyIsCountedByAddress() {
        var limits = ofThree();
        for (int i = 0; i < ApiLimits.STRANGERS; i++) {
            assertTrue(limits.ofStranger("10.0.0.1").granted());
        }
        assertFalse(limits.ofStranger("10.0.0.1").granted());
        assertTrue(limits.ofStranger("10.0.0.2").granted());
    }
}
