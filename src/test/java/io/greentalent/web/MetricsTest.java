package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Who may read the metrics. */
class MetricsTest {
    private static final String TOKEN = "a-long-token";

    @Test
    void aProgramOnThisMachineMay() {
        assertTrue(Metrics.open("", null, "127.0.0.1", false));
        assertTrue(Metrics.open(TOKEN, null, "0:0:0:0:0:0:0:1", false));
    }

    @Test
    void whatAProxyOnThisMachinePassesOnMayNot() {
        assertFalse(Metrics.open("", null, "127.0.0.1", true));
    }

    @Test
    void anotherMachineMayByTheTokenOnly() {
        assertFalse(Metrics.open(TOKEN, null, "10.0.0.7", false));
        assertFalse(Metrics.open(TOKEN, "Bearer another", "10.0.0.7", false));
        assertTrue(Metrics.open(TOKEN, "Bearer a-long-token", "10.0.0.7", false));
    }

    @Test
    void withoutATokenNoOtherMachineMay() {
        assertFalse(Metrics.open("", "Bearer ", "10.0.0.7", false));
    }
}
