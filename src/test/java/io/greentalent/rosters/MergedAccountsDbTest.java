package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.offerings.HandOutAccounts;
import io.greentalent.people.Accounts;
import io.greentalent.people.AdministerAccount;
import io.greentalent.people.FindPersons;
import io.greentalent.people.MergePersons;
import io.greentalent.people.SignIn;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Denied;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The accounts of two persons who are one, and how the operator finds them. */
class MergedAccountsDbTest extends MergeWorld {
    private HandOutAccounts.Slip slip(long person) {
        as(OPERATOR);
        return the(HandOutAccounts.class).toOne(OFFERING, person);
    }

    private SignIn.Answer signIn(HandOutAccounts.Slip slip) {
        as(Caller.NOBODY);
        return the(SignIn.class).signIn(slip.username(), slip.firstPassword(), "127.0.0.1");
    }

    private long account(HandOutAccounts.Slip slip) {
        return the(Accounts.class).named(slip.username()).orElseThrow().id();
    }

    @Test
    void theSurvivorKeepsItsAccountAndTheOtherTellsWhichOne() {
        long from = listed(number(), "LT-01");
        long into = listed(number(), "LT-01");
        var old = slip(from);
        var kept = slip(into);
        long merge = merge(from, into);
        assertEquals(into, Objects.requireNonNull(signIn(kept).caller().personId()));
        var answer = signIn(old);
        assertFalse(answer.caller().signedIn());
        assertEquals(
                "people.signIn.replaced",
                Objects.requireNonNull(answer.problem()).key());
        assertEquals(
                List.of(kept.username()),
                Objects.requireNonNull(answer.problem()).args());
        as(OPERATOR);
        assertEquals(
                "people.account.replaced",
                assertThrows(Problem.class, () -> the(AdministerAccount.class).enable(account(old)))
                        .key());
        unmerge(merge);
        assertEquals(from, Objects.requireNonNull(signIn(old).caller().personId()));
        assertEquals(into, Objects.requireNonNull(signIn(kept).caller().personId()));
    }

    @Test
    void aWrongPasswordIsNotToldWhichAccountIsUsed() {
        long from = listed(number(), "LT-01");
        long into = listed(number(), "LT-01");
        var old = slip(from);
        slip(into);
        merge(from, into);
        as(Caller.NOBODY);
        var answer = the(SignIn.class).signIn(old.username(), "wrong", "127.0.0.1");
        assertEquals(
                "people.signIn.failed", Objects.requireNonNull(answer.problem()).key());
    }

    @Test
    void theOnlyAccountBecomesTheSurvivors() {
        long from = listed(number(), "LT-01");
        long into = listed(number(), "LT-01");
        var only = slip(from);
        long merge = merge(from, into);
        assertEquals(into, Objects.requireNonNull(signIn(only).caller().personId()));
        unmerge(merge);
        assertEquals(from, Objects.requireNonNull(signIn(only).caller().personId()));
    }

    @Test
    void theOneInUseIsKeptWhereTheSurvivorsIsDisabled() {
        long from = listed(number(), "LT-01");
        long into = listed(number(), "LT-01");
        var old = slip(from);
        var disabled = slip(into);
        as(OPERATOR);
        the(AdministerAccount.class).disable(account(disabled));
        long merge = merge(from, into);
        assertEquals(into, Objects.requireNonNull(signIn(old).caller().personId()));
        unmerge(merge);
        assertEquals(from, Objects.requireNonNull(signIn(old).caller().personId()));
        var account = the(Accounts.class).get(account(disabled));
        assertTrue(account.disabled());
        assertNull(account.replacedBy());
        assertEquals(into, Objects.requireNonNull(account.personId()));
    }

    @Test
    void anAccountOfAnotherRoleIsNotGivenUp() {
        long from = listed(number(), "LT-01");
        long into = listed(number(), "LT-01");
        var old = slip(from);
        slip(into);
        as(OPERATOR);
        the(AdministerAccount.class).revise(account(old), Set.of(Role.STUDENT, Role.INSTRUCTOR), null, null);
        assertEquals(
                "people.merge.otherRoles",
                assertThrows(Problem.class, () -> the(MergePersons.class).merge(from, into, "同一人"))
                        .key());
        assertEquals(0, count("select count(*) from person_merge where from_id = ?", from));
    }

    @Test
    void aPersonIsFoundByNameAndByNumber() {
        String number = number();
        long person = listed("欧阳修远", number, "LT-01");
        as(OPERATOR);
        var find = the(FindPersons.class);
        assertEquals(List.of(person), ids(find.by("欧阳修", Scope.all())));
        assertEquals(List.of(person), ids(find.by(" " + number.toLowerCase(Locale.ROOT), Scope.all())));
        assertEquals(List.of(), ids(find.by("欧%远", Scope.all())));
        assertEquals(List.of(), ids(find.by(" ", Scope.all())));
        assertThrows(Denied.class, () -> find.by("欧阳", Scope.ofCollege(COLLEGE)));
    }

    private static List<Long> ids(List<FindPersons.Card> cards) {
        return cards.stream().map(FindPersons.Card::id).toList();
    }
}
