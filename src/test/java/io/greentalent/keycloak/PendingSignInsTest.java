package io.greentalent.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.keycloak.PendingSignIns.Begun;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PendingSignInsTest {
    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");

    private static Begun begun(String state, Instant at) {
        return new Begun(state, "nonce", "verifier", "/app/home.xhtml", at);
    }

    @Test
    void twoTabsEachEndTheirOwnSignIn() {
        var both = PendingSignIns.NONE.with(begun("one", NOW)).with(begun("two", NOW));
        assertEquals("one", both.of("one", NOW).orElseThrow().state());
        assertEquals("two", both.of("two", NOW).orElseThrow().state());
    }

    @Test
    void aSignInEndsOnce() {
        var begun = begun("one", NOW);
        var after = PendingSignIns.NONE.with(begun).without(begun);
        assertTrue(after.of("one", NOW).isEmpty());
    }

    @Test
    void aStateThatWasNotBegunHereIsNobodys() {
        assertTrue(PendingSignIns.NONE.with(begun("one", NOW)).of("One", NOW).isEmpty());
    }

    @Test
    void afterTenMinutesItCannotBeEnded() {
        var pending = PendingSignIns.NONE.with(begun("one", NOW));
        assertTrue(pending.of("one", NOW.plusSeconds(599)).isPresent());
        assertTrue(pending.of("one", NOW.plusSeconds(600)).isEmpty());
    }

    @Test
    void theOldestOfElevenIsForgotten() {
        var pending = PendingSignIns.NONE;
        for (int i = 0; i < 11; i++) {
            pending = pending.with(begun("state" + i, NOW));
        }
        assertEquals(10, pending.begun().size());
        assertTrue(pending.of("state0", NOW).isEmpty());
    }

    @Test
    void secretsOfTwoSignInsDiffer() {
        var one = Begun.towards("/", NOW);
        var two = Begun.towards("/", NOW);
        assertNotEquals(one.state(), two.state());
        assertNotEquals(one.nonce(), two.nonce());
        assertNotEquals(one.verifier(), two.verifier());
    }
}
