package io.greentalent.offerings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.TestServer;
import io.greentalent.people.Accounts;
import io.greentalent.people.Counterparts.State;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whom a college invites, and whom it cannot. */
class InviteStudentsDbTest extends VouchedDbTest {
    @BeforeAll
    static void elsewhere() {
        TestServer.signInElsewhere(true);
    }

    @AfterAll
    static void here() {
        TestServer.signInElsewhere(false);
    }

    private State state(long person) {
        var scope = the(CurrentCaller.class).get().scope(Role.COLLEGE, Role.OPERATOR);
        return the(StudentAccountRows.class)
                .one(offering.id(), person, scope)
                .standing()
                .state();
    }

    private int invite(String lines) {
        return the(InviteStudents.class).all(offering.id(), lines);
    }

    private static String key(Runnable act) {
        return assertThrows(Problem.class, act::run).key();
    }

    @Test
    void whoseAddressIsGivenIsInvitedByAnAccountWithoutAPassword() {
        long named = vouched("Zhang San");
        long other = vouched("Li Si");
        assertEquals(1, invite("Zhang San z@example.test"));
        assertEquals(State.WAITING, state(named));
        assertEquals(State.NO_ADDRESS, state(other));
        assertEquals(
                1,
                count(
                        "select asked from counterpart c join account a on a.id = c.account_id"
                                + " where a.person_id = ?",
                        named));
        assertTrue(the(Accounts.class).ofPerson(other).isEmpty());
    }

    @Test
    void askingAgainInvitesNobodyTwice() {
        vouched("Zhang San");
        invite("Zhang San z2@example.test");
        assertEquals("offerings.invite.nobody", key(() -> invite("")));
    }

    @Test
    void oneWhoWasInvitedIsInvitedAgainOnPurposeOnly() {
        long person = vouched("Zhang San");
        invite("Zhang San z3@example.test");
        the(InviteStudents.class).one(offering.id(), person);
        assertEquals(
                2,
                count(
                        "select asked from counterpart c join account a on a.id = c.account_id"
                                + " where a.person_id = ?",
                        person));
    }

    @Test
    void anotherAddressOfOneWhoWasInvitedIsTheOperatorsMatter() {
        vouched("Wang Wu");
        invite("Wang Wu w@example.test");
        assertEquals("people.invite.addressKnown", key(() -> invite("Wang Wu somebody.else@example.test")));
        assertEquals(1, invite("Wang Wu w@example.test"));
    }

    @Test
    void withoutAnAddressOneIsNotInvited() {
        long person = vouched("Zhang San");
        assertEquals(
                "people.invite.addressMissing",
                key(() -> the(InviteStudents.class).one(offering.id(), person)));
    }

    @Test
    void whomNoVerifiedRosterNamesIsNotInvited() {
        long person = person("Zhang San");
        enrolled(offering, person);
        assertEquals("offerings.invite.unknown", key(() -> invite("Zhang San z@example.test")));
        assertThrows(NotFound.class, () -> the(InviteStudents.class).one(offering.id(), person));
    }

    @Test
    void anotherCollegesStudentsAreNotThere() {
        vouched("Zhang San");
        as(caller(32, 2L, Role.COLLEGE));
        assertThrows(Problem.class, () -> invite("Zhang San z@example.test"));
    }

    @Test
    void passwordsAreNotHandedOutHere() {
        vouched("Zhang San");
        assertEquals(
                "shared.signInElsewhere", key(() -> the(HandOutAccounts.class).toNew(offering.id())));
    }

    @Test
    void whereNobodyIsInvitedFromItIsSaid() {
        vouched("Zhang San");
        TestServer.signInElsewhere(false);
        try {
            assertEquals("shared.nobodyIsInvited", key(() -> invite("Zhang San z@example.test")));
        } finally {
            TestServer.signInElsewhere(true);
        }
    }
}
