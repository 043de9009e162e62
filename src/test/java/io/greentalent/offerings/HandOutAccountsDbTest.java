package io.greentalent.offerings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.people.Accounts;
import io.greentalent.people.AdministerAccount;
import io.greentalent.people.Passwords;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who is handed an account, by whom, and what is told. */
class HandOutAccountsDbTest extends VouchedDbTest {
    private String hash(String username) {
        return (String) em().createNativeQuery("select password_hash from account where username = ?1")
                .setParameter(1, username)
                .getSingleResult();
    }

    @Test
    void everyStudentOfAVerifiedRosterIsHandedAnAccountWithAFirstPassword() {
        long person = vouched("Zhang San");
        vouched("Li Si");
        var slips = the(HandOutAccounts.class).toNew(offering.id());
        assertEquals(2, slips.size());
        var account = the(Accounts.class).ofPerson(person).orElseThrow();
        assertEquals(Set.of(Role.STUDENT), account.roles());
        assertTrue(account.mustChange());
        assertTrue(account.username().startsWith("s90001-s"), account.username());
        var own = slips.stream()
                .filter(s -> s.username().equals(account.username()))
                .findFirst()
                .orElseThrow();
        assertTrue(Passwords.fits(own.firstPassword(), hash(account.username())));
        assertFalse(Passwords.fits(own.firstPassword() + "x", hash(account.username())));
    }

    @Test
    void aLostSlipIsMadeAnewAndTheEarlierPasswordEnds() {
        vouched("Zhang San");
        String first =
                the(HandOutAccounts.class).toNew(offering.id()).getFirst().firstPassword();
        var again = the(HandOutAccounts.class).toNew(offering.id()).getFirst();
        assertFalse(Passwords.fits(first, hash(again.username())));
        assertTrue(Passwords.fits(again.firstPassword(), hash(again.username())));
    }

    @Test
    void whoHasAPasswordOfOnesOwnIsLeftAlone() {
        long person = vouched("Zhang San");
        the(HandOutAccounts.class).toNew(offering.id());
        change("update account set must_change = false where person_id = ?", person);
        var problem =
                assertThrows(Problem.class, () -> the(HandOutAccounts.class).toNew(offering.id()));
        assertEquals("offerings.accounts.nobody", problem.key());
    }

    @Test
    void anUnverifiedRosterGivesNobodyAnAccount() {
        long person = person("Zhang San");
        enrolled(offering, person);
        assertThrows(Problem.class, () -> the(HandOutAccounts.class).toNew(offering.id()));
        assertThrows(NotFound.class, () -> the(HandOutAccounts.class).toOne(offering.id(), person));
    }

    @Test
    void aCollegeHandsNoAccountToAnothersStudentButTheOperatorDoes() {
        long person = vouched("Zhang San");
        change("update person set college_id = 2 where id = ?", person);
        assertThrows(NotFound.class, () -> the(HandOutAccounts.class).toOne(offering.id(), person));
        as(operator());
        assertTrue(the(HandOutAccounts.class)
                .toOne(offering.id(), person)
                .username()
                .startsWith("s90002-"));
    }

    @Test
    void anotherCollegesOfferingIsNotThere() {
        long person = vouched("Zhang San");
        as(caller(32, 2L, Role.COLLEGE));
        assertThrows(NotFound.class, () -> the(HandOutAccounts.class).toOne(offering.id(), person));
        assertThrows(Problem.class, () -> the(HandOutAccounts.class).toNew(offering.id()));
    }

    @Test
    void aStudentNumberThatIsLongOrTakenIsNotTheUserName() {
        long person = vouched("Zhang San");
        change("update person set student_no = 'G500101200001011234' where id = ?", person);
        assertEquals(
                "s90001-p-" + person,
                the(HandOutAccounts.class).toOne(offering.id(), person).username());
        long first = vouched("Li Si");
        long second = vouched("Li Wu");
        change("update person set student_no = '20260001' where id in (?, ?)", first, second);
        assertEquals(
                "s90001-20260001",
                the(HandOutAccounts.class).toOne(offering.id(), first).username());
        assertEquals(
                "s90001-p-" + second,
                the(HandOutAccounts.class).toOne(offering.id(), second).username());
    }

    @Test
    void aDisabledAccountStaysDisabled() {
        long person = handedOut("Zhang San");
        disable(person);
        var problem =
                assertThrows(Problem.class, () -> the(HandOutAccounts.class).toOne(offering.id(), person));
        assertEquals("people.account.isDisabled", problem.key());
    }

    @Test
    void aDisabledAccountKeepsNobodyElseWaiting() {
        disable(handedOut("Zhang San"));
        vouched("Li Si");
        var slips = the(HandOutAccounts.class).toNew(offering.id());
        assertEquals(
                List.of("Li Si"), slips.stream().map(HandOutAccounts.Slip::name).toList());
        assertEquals(Map.of("Zhang San", true, "Li Si", false), each(StudentAccountRow::disabled));
        assertEquals(Map.of("Zhang San", false, "Li Si", true), each(StudentAccountRow::renewable));
    }

    @Test
    void aCollegeGivesNoPasswordToAnAccountThatIsMoreThanAStudents() {
        long person = handedOut("Zhang San");
        String before = hash(usernameOf(person));
        revise(person, Set.of(Role.STUDENT, Role.OPERATOR));
        var problem =
                assertThrows(Problem.class, () -> the(HandOutAccounts.class).toOne(offering.id(), person));
        assertEquals("people.account.hasOtherRoles", problem.key());
        assertEquals(before, hash(usernameOf(person)));
        revise(person, Set.of(Role.INSTRUCTOR));
        assertThrows(Problem.class, () -> the(HandOutAccounts.class).toOne(offering.id(), person));
    }

    @Test
    void whoIsMoreThanAStudentDoesNotWaitForTheCollege() {
        revise(handedOut("Zhang San"), Set.of(Role.STUDENT, Role.COMMISSION));
        vouched("Li Si");
        var slips = the(HandOutAccounts.class).toNew(offering.id());
        assertEquals(
                List.of("Li Si"), slips.stream().map(HandOutAccounts.Slip::name).toList());
        assertEquals(Map.of("Zhang San", true, "Li Si", false), each(StudentAccountRow::operators));
    }

    @Test
    void theOperatorGivesAPasswordWhateverTheRoles() {
        long person = handedOut("Zhang San");
        revise(person, Set.of(Role.STUDENT, Role.OPERATOR));
        as(operator());
        assertEquals(Map.of("Zhang San", true), each(StudentAccountRow::renewable));
        var slip = the(HandOutAccounts.class).toOne(offering.id(), person);
        assertTrue(Passwords.fits(slip.firstPassword(), hash(slip.username())));
        assertEquals(1, the(HandOutAccounts.class).toNew(offering.id()).size());
    }

    @Test
    void theSameStudentNumberInOneClassNamesTheFirstOnly() {
        long first = vouched("Li Si");
        long second = vouched("Li Wu");
        change("update person set student_no = '20260002' where id in (?, ?)", first, second);
        assertEquals(
                List.of("s90001-20260002", "s90001-p-" + second),
                the(HandOutAccounts.class).toNew(offering.id()).stream()
                        .map(HandOutAccounts.Slip::username)
                        .toList());
    }

    @Test
    void aClassCostsOneStatementAStudentMoreThanOneOfThem() {
        vouched("Zhang San");
        int one = statements(() -> the(HandOutAccounts.class).toNew(offering.id()));
        change("update account set must_change = false where person_id is not null");
        for (int i = 0; i < 30; i++) {
            vouched("Student " + i);
        }
        assertEquals(one + 29, statements(() -> the(HandOutAccounts.class).toNew(offering.id())));
        int again = statements(() -> the(HandOutAccounts.class).toNew(offering.id()));
        assertTrue(again <= 10, again + " statements for thirty new passwords");
    }

    private long handedOut(String name) {
        long person = vouched(name);
        the(HandOutAccounts.class).toNew(offering.id());
        return person;
    }

    private void disable(long person) {
        as(operator());
        the(AdministerAccount.class)
                .disable(the(Accounts.class).ofPerson(person).orElseThrow().id());
        as(officer());
    }

    private void revise(long person, Set<Role> roles) {
        as(operator());
        the(AdministerAccount.class)
                .revise(the(Accounts.class).ofPerson(person).orElseThrow().id(), roles, null, null);
        as(officer());
    }

    private String usernameOf(long person) {
        return the(Accounts.class).ofPerson(person).orElseThrow().username();
    }

    private Map<String, Boolean> each(Predicate<StudentAccountRow> asked) {
        var scope = the(CurrentCaller.class).get().scope(Role.COLLEGE, Role.OPERATOR);
        return the(StudentAccountRows.class).on(offering.id(), scope).stream()
                .collect(Collectors.toMap(StudentAccountRow::name, asked::test));
    }
}
