package io.greentalent.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import io.greentalent.TestServer;
import io.greentalent.people.CarryOver.Wanted;
import io.greentalent.people.Counterparts.State;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is noted for the identity provider, until when, and what it does to those who come from there. */
class CarryOverDbTest extends DbTest {
    private static int last;

    @BeforeAll
    static void elsewhere() {
        TestServer.signInElsewhere(true);
    }

    @AfterAll
    static void here() {
        TestServer.signInElsewhere(false);
    }

    @BeforeEach
    void operator() {
        change("update counterpart set due_at = null");
        as(caller(1, null, Role.OPERATOR));
    }

    private long opened(Role... roles) {
        return the(OpenAccount.class)
                .open(
                        new OpenAccount.Wanted("staff" + ++last, "何宁", Set.of(roles), null, null, null),
                        "river-Lantern-2026-绿")
                .id();
    }

    private void invite(long account, String email) {
        the(InviteAccount.class).invite(account, email);
    }

    private Wanted due() throws Exception {
        return the(CarryOver.class)
                .wanted(the(CarryOver.class).due(5).getFirst())
                .orElseThrow();
    }

    private boolean nothingDue() {
        return the(CarryOver.class).due(5).isEmpty();
    }

    private State state(long account) {
        return the(Counterparts.class).of(List.of(account)).get(account).state();
    }

    private Account account(long id) {
        return the(Accounts.class).get(id);
    }

    /** As the background work does where all goes well. */
    private void carry(String subject) throws Exception {
        var wanted = due();
        assertTrue(wanted.subject() != null || the(CarryOver.class).tie(wanted, subject));
        the(CarryOver.class).done(wanted);
    }

    @Test
    void anInvitationWaitsUntilItIsSent() throws Exception {
        long id = opened(Role.COMMISSION);
        assertEquals(State.NO_ADDRESS, state(id));
        invite(id, "he.ning@example.test");
        assertEquals(State.WAITING, state(id));
        var wanted = due();
        assertEquals("he.ning@example.test", wanted.email());
        assertEquals(Set.of(Role.COMMISSION), wanted.roles());
        assertTrue(wanted.invite() && wanted.rolesDue());
        carry("sub-invited");
        assertEquals(State.INVITED, state(id));
        assertEquals("sub-invited", account(id).subject());
        assertEquals(
                1,
                count(
                        "select count(*) from audit_line where verb = 'CarryOver.tie' and subject = ?",
                        Long.toString(id)));
        assertTrue(nothingDue());
    }

    @Test
    void withoutAnAddressNobodyIsInvited() {
        long id = opened(Role.COMMISSION);
        assertEquals(
                "people.invite.addressMissing",
                assertThrows(Problem.class, () -> invite(id, "")).key());
        assertEquals(
                "people.email.malformed",
                assertThrows(Problem.class, () -> invite(id, "he.ning")).key());
        assertEquals(State.NO_ADDRESS, state(id));
    }

    @Test
    void addressesAreKeptEncryptedAndShownMasked() {
        long id = opened(Role.COMMISSION);
        invite(id, "secret.one@example.test");
        assertEquals(
                "s***@example.test",
                the(Counterparts.class).of(List.of(id)).get(id).address());
        assertEquals("secret.one@example.test", the(Counterparts.class).address(id, Scope.all()));
        byte[] kept = (byte[])
                sql("select email_cipher from account where id = ?", id).getFirst();
        assertFalse(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1).contains("secret"));
    }

    @Test
    void whatIsAskedForWhileOneIsCarriedIsCarriedToo() throws Exception {
        long id = opened(Role.COMMISSION);
        invite(id, "twice@example.test");
        var first = due();
        the(CarryOver.class).tie(first, "sub-twice");
        invite(id, "twice@example.test");
        the(CarryOver.class).done(first);
        assertTrue(due().invite());
        the(CarryOver.class).done(due());
        assertTrue(nothingDue());
    }

    @Test
    void disablingIsCarriedAndEndsAnInvitation() throws Exception {
        long id = opened(Role.COMMISSION);
        invite(id, "off@example.test");
        carry("sub-off");
        invite(id, "off@example.test");
        the(AdministerAccount.class).disable(id);
        var wanted = due();
        assertTrue(wanted.disabled() && wanted.lockDue());
        assertFalse(wanted.invite());
        the(CarryOver.class).done(wanted);
        assertTrue(nothingDue());
    }

    @Test
    void aDisabledAccountIsNotInvited() {
        long id = opened(Role.COMMISSION);
        the(AdministerAccount.class).disable(id);
        assertEquals(
                "people.account.isDisabled",
                assertThrows(Problem.class, () -> invite(id, "a@example.test")).key());
        assertTrue(nothingDue(), "nobody stands for it there");
    }

    @Test
    void aFailureIsToldAndIsOverWithTheNextInvitation() throws Exception {
        long id = opened(Role.COMMISSION);
        invite(id, "failed@example.test");
        the(CarryOver.class).failed(due(), "usernameTaken", null);
        assertEquals(State.FAILED, state(id));
        assertTrue(nothingDue());
        invite(id, "failed@example.test");
        assertEquals(State.WAITING, state(id));
    }

    @Test
    void aMailThatCouldNotBeSentIsTriedAgain() throws Exception {
        long id = opened(Role.COMMISSION);
        invite(id, "mail@example.test");
        the(CarryOver.class).failed(due(), "mail", Duration.ofMinutes(5));
        assertEquals(State.FAILED, state(id));
        assertTrue(nothingDue());
        clock().set("2026-11-02T09:05:00");
        assertTrue(due().invite());
    }

    @Test
    void aUserOfAnotherAccountIsNotTakenOver() throws Exception {
        long one = opened(Role.COMMISSION);
        invite(one, "one@example.test");
        carry("sub-shared");
        long two = opened(Role.COMMISSION);
        invite(two, "two@example.test");
        assertFalse(the(CarryOver.class).tie(due(), "sub-shared"));
        assertNull(account(two).subject());
    }

    @Test
    void tyingTwiceIsTyingOnce() throws Exception {
        invite(opened(Role.COMMISSION), "again@example.test");
        var wanted = due();
        assertTrue(the(CarryOver.class).tie(wanted, "sub-again"));
        assertTrue(the(CarryOver.class).tie(wanted, "sub-again"));
        assertFalse(the(CarryOver.class).tie(wanted, "sub-else"));
    }

    @Test
    void whoWasErasedMeanwhileLeavesThereToo() throws Exception {
        long id = opened(Role.COMMISSION);
        invite(id, "gone@example.test");
        var wanted = due();
        change("delete from account_role where account_id = ?", id);
        change("delete from account where id = ?", id);
        assertFalse(the(CarryOver.class).tie(wanted, "sub-gone"));
        var leaving = due();
        assertTrue(leaving.leaving());
        assertEquals("sub-gone", leaving.subject());
        the(CarryOver.class).done(leaving);
        assertEquals(0, count("select count(*) from counterpart where account_id = ?", id));
    }

    private void erased(long id, String username, @Nullable String subject) {
        tx(() -> {
            the(Counterparts.class).left(id, username, subject);
            return true;
        });
        change("delete from account_role where account_id = ?", id);
        change("delete from account where id = ?", id);
    }

    @Test
    void whoIsErasedWhileSomethingIsCarriedIsStillToBeErasedThere() throws Exception {
        long id = opened(Role.COMMISSION);
        invite(id, "erased@example.test");
        var wanted = due();
        the(CarryOver.class).tie(wanted, "sub-erased-meanwhile");
        erased(id, wanted.username(), "sub-erased-meanwhile");
        the(CarryOver.class).done(wanted);
        assertTrue(due().leaving());
        the(CarryOver.class).failed(wanted, "mail", null);
        assertEquals("sub-erased-meanwhile", due().subject());
        the(CarryOver.class).done(due());
        assertTrue(nothingDue());
    }

    @Test
    void whoWasErasedBeforeTheIdThereWasToldIsErasedByName() throws Exception {
        long id = opened(Role.COMMISSION);
        invite(id, "nameless@example.test");
        String username = due().username();
        erased(id, username, null);
        var leaving = due();
        assertTrue(leaving.leaving());
        assertNull(leaving.subject());
        assertEquals(username, leaving.username());
        the(CarryOver.class).done(leaving);
        assertTrue(nothingDue());
    }

    @Test
    void aSecondInvitationLeavesTheRolesToTheRealm() throws Exception {
        long id = opened(Role.COMMISSION);
        invite(id, "second@example.test");
        carry("sub-second");
        invite(id, "second@example.test");
        var wanted = due();
        assertTrue(wanted.invite());
        assertFalse(wanted.rolesDue());
    }

    @Test
    void whatFailsByItselfAloneKeepsNobodyWaiting() throws Exception {
        invite(opened(Role.COMMISSION), "first@example.test");
        var first = due();
        invite(opened(Role.COMMISSION), "behind@example.test");
        the(CarryOver.class).later(first.id(), Duration.ofMinutes(1));
        assertEquals("behind@example.test", due().email());
    }

    @Test
    void rolesThatWereChangedHereHoldAgainstAnEarlierToken() throws Exception {
        long id = opened(Role.COMMISSION);
        invite(id, "roles@example.test");
        carry("sub-carried-roles");
        the(AdministerAccount.class).revise(id, Set.of(Role.INSTRUCTOR), null, null);
        as(Caller.nobody("127.0.0.1"));
        assertTrue(the(Arrive.class).renew(id, "sub-carried-roles", Set.of(Role.COMMISSION)));
        assertEquals(Set.of(Role.INSTRUCTOR), account(id).roles());
        the(CarryOver.class).done(due());
        assertTrue(the(Arrive.class).renew(id, "sub-carried-roles", Set.of(Role.COMMISSION)));
        assertEquals(Set.of(Role.COMMISSION), account(id).roles());
    }

    @Test
    void whoCameByHimselfIsCarriedOnceSomethingChangesHere() throws Exception {
        long id = the(Arrive.class)
                .arrive(new Arrival("sub-own-way", "own.way", "郑运营", Set.of(Role.INSTRUCTOR), null), "127.0.0.1")
                .caller()
                .accountId();
        assertEquals(State.TIED, state(id));
        assertTrue(nothingDue());
        the(AdministerAccount.class).disable(id);
        var wanted = due();
        assertTrue(wanted.lockDue());
        assertFalse(wanted.rolesDue(), "roles that nobody changed here are the realm's");
    }

    @Test
    void anAddressIsBroughtOverWhenKeysChange() {
        invite(opened(Role.COMMISSION), "rekeyed@example.test");
        var step = the(RekeyAddresses.class).next(0);
        assertTrue(step.looked() > 0);
        assertEquals(0, step.changed());
        assertTrue(the(RekeyAddresses.class).next(step.last()).end());
    }
}
