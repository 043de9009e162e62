package io.greentalent.people;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of passwords at their boundaries. */
class PasswordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"Abcdefgh12", "abcdefgh1-", "ABCDEFGH1-", "Abcdefgh--", "绿色低碳Abcdef-", "a b C d e f"})
    void tenCharactersOfThreeKindsAreEnough(String password) {
        assertDoesNotThrow(() -> Passwords.check(password, "he.ning"));
    }

    @ParameterizedTest
    @CsvSource({
        "Abcdefg12, people.password.length",
        "'', people.password.length",
        "abcdefghij12, people.password.kinds",
        "ABCDEFGHIJ--, people.password.kinds",
        "123456789012, people.password.kinds",
        "He.Ning-2026, people.password.username",
        "x-HE.NING-9z, people.password.username"
    })
    void anythingLessIsRefusedAtTheField(String password, String key) {
        var problem = assertThrows(Problem.class, () -> Passwords.check(password, "he.ning"));
        assertEquals(key, problem.key());
    }

    @Test
    void aHundredAndTwentyEightCharactersAreTheMost() {
        String most = "Ab1-" + "x".repeat(124);
        assertDoesNotThrow(() -> Passwords.check(most, "he.ning"));
        assertThrows(Problem.class, () -> Passwords.check(most + "x", "he.ning"));
    }

    @Test
    void aHashFitsItsPasswordOnlyAndDiffersEachTime() {
        String hash = Passwords.hash("Abcdefgh12");
        assertTrue(Passwords.fits("Abcdefgh12", hash));
        assertFalse(Passwords.fits("Abcdefgh13", hash));
        assertNotEquals(hash, Passwords.hash("Abcdefgh12"));
    }

    @Test
    void aPasswordMadeByTheProductKeepsItsOwnRules() {
        String made = Passwords.random();
        assertDoesNotThrow(() -> Passwords.check(made, "he.ning"));
        assertTrue(Passwords.fits(made, Passwords.hashOfRandom(made)));
    }
}
