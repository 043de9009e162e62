package io.greentalent.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who comes from the identity provider is let in by the account tied to that id, and by no other. */
class ArriveDbTest extends DbTest {
    private SignIn.Answer arrive(String subject, String username, @Nullable Long college, Role... roles) {
        return the(Arrive.class).arrive(new Arrival(subject, username, "郑运营", Set.of(roles), college), "127.0.0.1");
    }

    private static String refusal(SignIn.Answer answer) {
        return Objects.requireNonNull(answer.problem()).key();
    }

    @Test
    void staffAreGivenAnAccountAtTheFirstSignInAndFindItAgain() {
        var first = arrive("sub-first", "first.operator", null, Role.OPERATOR);
        var again = arrive("sub-first", "renamed", null, Role.OPERATOR);
        assertNull(first.problem());
        assertEquals("first.operator", first.caller().username());
        assertEquals("郑运营", first.caller().name());
        assertEquals(first.caller().accountId(), again.caller().accountId());
    }

    @Test
    void idsAreComparedToTheLetter() {
        var one = arrive("sub-Letter", "letter.one", null, Role.INSTRUCTOR);
        var two = arrive("sub-letter", "letter.two", null, Role.INSTRUCTOR);
        assertNotEquals(one.caller().accountId(), two.caller().accountId());
    }

    @Test
    void aUserNameThatIsTakenIsNotTakenOver() {
        var one = arrive("sub-taken-1", "taken.name", null, Role.OPERATOR);
        var two = arrive("sub-taken-2", "taken.name", null, Role.OPERATOR);
        assertNotEquals(one.caller().accountId(), two.caller().accountId());
        assertEquals("taken.name-2", two.caller().username());
    }

    @Test
    void anIdentityNumberTypedAsUserNameIsNotKept() {
        var answer = arrive("sub-number", "x500101199001011234", null, Role.INSTRUCTOR);
        assertTrue(answer.caller().username().startsWith("k-"));
        assertEquals(0, count("select count(*) from account where username like '%5001%'"));
    }

    @Test
    void noPasswordOpensAnAccountThatWasMadeSo() {
        arrive("sub-password", "password.less", null, Role.OPERATOR);
        var answer = the(SignIn.class).signIn("password.less", "nobody's password", "127.0.0.1");
        assertEquals("people.signIn.failed", refusal(answer));
    }

    @Test
    void aStudentWithoutALinkedAccountIsNotLetInAndGetsNone() {
        assertEquals("people.arrive.account", refusal(arrive("sub-student", "stu", null, Role.STUDENT)));
        assertEquals(0, count("select count(*) from account where subject = 'sub-student'"));
    }

    @Test
    void whoHasNoRoleIsNotLetIn() {
        assertEquals("people.arrive.role", refusal(arrive("sub-none", "none", null)));
    }

    @Test
    void aCollegesOfficerWaitsUntilTheAccountIsTiedToACollege() {
        assertEquals("people.arrive.college", refusal(arrive("sub-officer", "officer", null, Role.COLLEGE)));
        long id = count("select id from account where subject = 'sub-officer'");
        the(AdministerAccount.class).revise(id, Set.of(Role.COLLEGE), 5L, null);
        var answer = arrive("sub-officer", "officer", null, Role.COLLEGE);
        assertEquals(5L, answer.caller().collegeId());
        assertEquals(Set.of(Role.COLLEGE), answer.caller().roles());
    }

    @Test
    void theRealmsCollegeHoldsAsLongAsNobodyHereSaidOtherwise() {
        assertEquals(
                6L, arrive("sub-claim", "claimed", 6L, Role.COLLEGE).caller().collegeId());
        assertEquals(
                6L, arrive("sub-claim", "claimed", 7L, Role.COLLEGE).caller().collegeId());
    }

    @Test
    void rolesAreThoseOfTheLastToken() {
        long id = arrive("sub-roles", "many.roles", null, Role.OPERATOR, Role.INSTRUCTOR)
                .caller()
                .accountId();
        assertTrue(the(Arrive.class).renew(id, "sub-roles", Set.of(Role.INSTRUCTOR)));
        assertEquals(1, count("select count(*) from account_role where account_id = ?", id));
        assertFalse(the(Arrive.class).renew(id, "sub-roles", Set.of()));
    }

    @Test
    void aSignInOfAnotherIdRenewsNothing() {
        long id = arrive("sub-own", "own.id", null, Role.OPERATOR).caller().accountId();
        assertFalse(the(Arrive.class).renew(id, "sub-other", Set.of(Role.OPERATOR)));
    }

    @Test
    void aDisabledAccountIsNotLetIn() {
        long id =
                arrive("sub-off", "switched.off", null, Role.OPERATOR).caller().accountId();
        the(AdministerAccount.class).disable(id);
        assertEquals("people.arrive.disabled", refusal(arrive("sub-off", "switched.off", null, Role.OPERATOR)));
    }

    @Test
    void anIdIsTiedToOneAccountOnly() {
        arrive("sub-tied", "tied.one", null, Role.OPERATOR);
        long other = arrive("sub-tied-other", "tied.two", null, Role.OPERATOR)
                .caller()
                .accountId();
        var problem =
                assertThrows(Problem.class, () -> the(AdministerAccount.class).link(other, "sub-tied"));
        assertEquals("people.account.subjectTaken", problem.key());
    }

    @Test
    void whoWasTiedByTheOperatorKeepsTheAccountsName() {
        long id = arrive("sub-before", "kept.account", null, Role.INSTRUCTOR)
                .caller()
                .accountId();
        the(AdministerAccount.class).link(id, "sub-after");
        assertEquals(
                id,
                arrive("sub-after", "whatever", null, Role.INSTRUCTOR).caller().accountId());
    }
}
