package io.greentalent.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import io.greentalent.shared.Denied;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignInDbTest extends DbTest {
    private static final String RIGHT = "Right-Horse-42";

    private Account open(String username, @Nullable LocalDate validUntil) {
        return the(OpenAccount.class)
                .open(
                        new OpenAccount.Wanted(username, "Wen Lan", Set.of(Role.OPERATOR), null, null, validUntil),
                        RIGHT);
    }

    private SignIn.Answer signIn(String username, String password) {
        return the(SignIn.class).signIn(username, password, "127.0.0.1");
    }

    @Test
    void theRightPasswordGivesTheCallerWithItsRoles() {
        open("right", null);
        var answer = signIn(" RIGHT ", RIGHT);
        assertNull(answer.problem());
        assertEquals(Set.of(Role.OPERATOR), answer.caller().roles());
    }

    @Test
    void fiveWrongPasswordsLockForFifteenMinutes() {
        open("locked", null);
        for (int i = 0; i < 4; i++) {
            assertEquals(
                    "people.signIn.failed", signIn("locked", "wrong").problem().key());
        }
        assertEquals("people.signIn.locked", signIn("locked", "wrong").problem().key());
        assertEquals("people.signIn.locked", signIn("locked", RIGHT).problem().key());
        clock().advance(Duration.ofMinutes(15));
        assertNull(signIn("locked", RIGHT).problem());
    }

    @Test
    void aNameThatNobodyHasIsAnsweredAsOneThatIsThere() {
        for (int i = 0; i < 4; i++) {
            assertEquals(
                    "people.signIn.failed",
                    signIn("nobody.here", "wrong").problem().key());
        }
        assertEquals(
                "people.signIn.locked",
                signIn(" Nobody.Here", "wrong").problem().key());
        assertEquals(
                "people.signIn.locked", signIn("nobody.here", "wrong").problem().key());
        clock().advance(Duration.ofMinutes(15));
        assertEquals(
                "people.signIn.failed", signIn("nobody.here", "wrong").problem().key());
    }

    @Test
    void aPasswordThatWasChangedBetweenCheckAndEntryDoesNotLetIn() {
        var account = open("changing", null);
        String before = tx(() -> the(Accounts.class).get(account.id()).passwordHash());
        change("update account set password_hash = ? where id = ?", Passwords.hash("Another-Horse-43"), account.id());
        assertEquals(
                "people.signIn.failed",
                the(Admit.class)
                        .known(account.id(), before, "127.0.0.1")
                        .problem()
                        .key());
    }

    @Test
    void fourWrongPasswordsAndARightOneBeginTheCountAnew() {
        open("forgetful", null);
        for (int i = 0; i < 4; i++) {
            signIn("forgetful", "wrong");
        }
        assertNull(signIn("forgetful", RIGHT).problem());
        assertEquals(
                "people.signIn.failed", signIn("forgetful", "wrong").problem().key());
    }

    @Test
    void anUnknownNameAnswersLikeAWrongPasswordAndIsNotLogged() {
        var answer = signIn("500101199001011234", "x");
        assertEquals("people.signIn.failed", answer.problem().key());
        assertEquals(0, count("select count(*) from audit_line where username like '%5001%'"));
    }

    @Test
    void anExpertIsOutAfterTheLastDay() {
        open("expert", LocalDate.of(2026, 11, 2));
        assertNull(signIn("expert", RIGHT).problem());
        clock().set("2026-11-03T00:00:00");
        assertNotNull(signIn("expert", RIGHT).problem());
    }

    @Test
    void aVerbOfAnotherRoleIsDeniedAndLeavesALine() {
        as(caller(7, 3L, Role.COLLEGE));
        assertThrows(Denied.class, () -> the(AdministerAccount.class).disable(1));
        assertEquals(
                1,
                count(
                        "select count(*) from audit_line where verb = 'AdministerAccount.disable' and result = 'DENIED'"));
    }

    @Test
    void aRefusedVerbLeavesNothingButItsLine() {
        open("taken", null);
        as(caller(8, null, Role.OPERATOR));
        assertEquals(
                "people.account.taken",
                assertThrows(Problem.class, () -> open("taken", null)).key());
        assertEquals(1, count("select count(*) from account where username = 'taken'"));
        assertTrue(
                count("select count(*) from audit_line where verb = 'OpenAccount.open' and result = 'REFUSED'") >= 1);
    }
}
