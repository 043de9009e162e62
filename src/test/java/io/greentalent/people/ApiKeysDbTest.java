package io.greentalent.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiKeysDbTest extends DbTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private Caller person(String username, Long college, Role... roles) {
        as(Caller.SYSTEM);
        var account = the(OpenAccount.class)
                .open(
                        new OpenAccount.Wanted(username, "Wen Lan", Set.of(roles), college, null, null),
                        "Right-Horse-42",
                        false);
        var caller = account.caller("127.0.0.1");
        as(caller);
        return caller;
    }

    private IssueApiKey.Issued issue(Role... roles) {
        return the(IssueApiKey.class).issue("Student system", Set.of(roles), TODAY.plusDays(10));
    }

    private Optional<Caller> known(String secret) {
        return the(ApiKeys.class).known(secret, "10.0.0.9", Locale.ENGLISH).map(ApiKeys.Known::caller);
    }

    @Test
    void aCollegesKeySpeaksForTheCollegeByAnAccountOfItsOwn() {
        var officer = person("keys-a", 901L, Role.COLLEGE);
        var caller = known(issue(Role.COLLEGE).secret()).orElseThrow();
        assertEquals(Set.of(Role.COLLEGE), caller.roles());
        assertEquals(901L, caller.collegeId());
        assertNotEquals(officer.accountId(), caller.accountId());
        assertTrue(caller.byKey());
        assertTrue(caller.address().startsWith("10.0.0.9 gtk_"));
        assertEquals(0, count("select count(*) from api_key where hash like 'gtk%'"));
    }

    @Test
    void aCollegesKeyOutlastsTheOfficerWhoMadeIt() {
        var officer = person("keys-b", 901L, Role.COLLEGE);
        String secret = issue(Role.COLLEGE).secret();
        as(Caller.SYSTEM);
        the(AdministerAccount.class).disable(officer.accountId());
        assertTrue(known(secret).isPresent());
    }

    @Test
    void anOperatorsKeyActsAsTheOperatorSoThatTwoPersonsStayTwo() {
        var operator = person("keys-c", null, Role.OPERATOR);
        var caller = known(issue(Role.OPERATOR).secret()).orElseThrow();
        assertEquals(operator.accountId(), caller.accountId());
    }

    @Test
    void aKeyLosesTheRolesThatItsAccountLoses() {
        var both = person("keys-d", null, Role.OPERATOR, Role.COMMISSION);
        String secret = issue(Role.OPERATOR, Role.COMMISSION).secret();
        as(Caller.SYSTEM);
        the(AdministerAccount.class).revise(both.accountId(), Set.of(Role.COMMISSION), null, null);
        assertEquals(Set.of(Role.COMMISSION), known(secret).orElseThrow().roles());
        the(AdministerAccount.class).disable(both.accountId());
        assertTrue(known(secret).isEmpty());
    }

    @Test
    void aKeyEndsWithItsLastDayAndAtOnceWhenItIsRevoked() {
        person("keys-e", null, Role.COMMISSION);
        String over = issue(Role.COMMISSION).secret();
        var revoked = issue(Role.COMMISSION);
        the(RevokeApiKey.class).revoke(revoked.id());
        assertTrue(known(revoked.secret()).isEmpty());
        assertEquals(
                "people.apiKey.revokedBefore",
                assertThrows(Problem.class, () -> the(RevokeApiKey.class).revoke(revoked.id()))
                        .key());
        clock().set("2026-11-12T23:59:00");
        assertTrue(known(over).isPresent());
        clock().set("2026-11-13T00:00:00");
        assertTrue(known(over).isEmpty());
    }

    @Test
    void rolesThatAreNotTheOwnAndDaysOutOfReachAreRefused() {
        person("keys-f", 901L, Role.COLLEGE);
        assertEquals(
                "roles", assertThrows(Problem.class, () -> issue(Role.OPERATOR)).field());
        assertEquals("roles", assertThrows(Problem.class, this::issue).field());
        var keys = the(IssueApiKey.class);
        var roles = Set.of(Role.COLLEGE);
        for (var day : new LocalDate[] {TODAY.minusDays(1), TODAY.plusDays(367)}) {
            assertEquals(
                    "validUntil",
                    assertThrows(Problem.class, () -> keys.issue("x", roles, day))
                            .field());
        }
        assertEquals(
                "name",
                assertThrows(Problem.class, () -> keys.issue(" ", roles, TODAY)).field());
        assertFalse(keys.issue("x", roles, TODAY).secret().isEmpty());
    }

    @Test
    void aStudentHasNoKeys() {
        as(new Caller(77, "s", "S", Set.of(Role.STUDENT), null, 5L, Locale.ENGLISH, ""));
        assertThrows(Denied.class, () -> issue(Role.STUDENT));
    }

    @Test
    void atMostTwentyAreInForce() {
        person("keys-g", null, Role.COMMISSION);
        for (int i = 0; i < 20; i++) {
            issue(Role.COMMISSION);
        }
        assertEquals(
                "people.apiKey.tooMany",
                assertThrows(Problem.class, () -> issue(Role.COMMISSION)).key());
    }

    @Test
    void twoOfficersAtOnceMakeNoTwentyFirst() throws Exception {
        var first = person("keys-n", 903L, Role.COLLEGE);
        for (int i = 0; i < 19; i++) {
            issue(Role.COLLEGE);
        }
        var second = person("keys-o", 903L, Role.COLLEGE);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var calls = Stream.of(first, second)
                    .<Callable<Long>>map(officer -> () -> inOwnRequest(officer, this::oneOrNone))
                    .toList();
            long made = 0;
            for (var done : threads.invokeAll(calls)) {
                made += done.get();
            }
            assertEquals(1, made);
        }
    }

    private long oneOrNone() {
        try {
            issue(Role.COLLEGE);
            return 1;
        } catch (Problem refused) {
            assertEquals("people.apiKey.tooMany", refused.key());
            return 0;
        }
    }

    @Test
    void anotherCollegeSeesAndEndsNoneOfThem() {
        person("keys-h", 901L, Role.COLLEGE);
        long id = issue(Role.COLLEGE).id();
        var colleague = person("keys-i", 901L, Role.COLLEGE);
        assertTrue(the(ApiKeys.class).list(colleague).stream().anyMatch(k -> k.id() == id));
        var stranger = person("keys-j", 902L, Role.COLLEGE);
        assertTrue(the(ApiKeys.class).list(stranger).stream().noneMatch(k -> k.id() == id));
        assertThrows(NotFound.class, () -> the(RevokeApiKey.class).revoke(id));
        person("keys-k", null, Role.OPERATOR);
        the(RevokeApiKey.class).revoke(id);
    }

    @Test
    void nobodySignsInToAnAccountOfASystem() {
        person("keys-l", 901L, Role.COLLEGE);
        var system = known(issue(Role.COLLEGE).secret()).orElseThrow();
        as(Caller.SYSTEM);
        String password = the(AdministerAccount.class).resetPassword(system.accountId());
        var answer = the(SignIn.class).signIn(system.username(), password, "127.0.0.1");
        assertFalse(answer.caller().signedIn());
        assertTrue(the(Accounts.class).list(system.username(), 0, 10).isEmpty());
    }

    @Test
    void theDayOfUseIsKept() {
        var caller = person("keys-m", null, Role.COMMISSION);
        String secret = issue(Role.COMMISSION).secret();
        clock().set("2026-11-05T10:00:00");
        known(secret);
        assertEquals(
                LocalDate.of(2026, 11, 5),
                the(ApiKeys.class).list(caller).getFirst().usedOn());
    }
}
