package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.TestServer;
import io.greentalent.keeping.ExportPersonalData;
import io.greentalent.ledger.VerifyLedger;
import io.greentalent.people.CarryOver;
import io.greentalent.people.ErasePerson;
import io.greentalent.people.Erasure;
import io.greentalent.people.FindPersons;
import io.greentalent.people.InviteAccount;
import io.greentalent.people.OpenAccount;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Denied;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.RetentionRule;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who asks for it gets a copy of the data, and is erased once nothing holds the record. */
class ErasePersonDbTest extends RosterDbTest {
    private static final String PHONE = "13812345678";

    /** On a roster that was committed, with an account of the own. */
    private long person(String number) {
        committed(RosterWorld.line("欧阳晓晨", number, "LT-01", PHONE, "2026777"));
        as(OPERATOR);
        long id = the(FindPersons.class).by(number, Scope.all()).getFirst().id();
        the(OpenAccount.class)
                .open(
                        new OpenAccount.Wanted(
                                "s" + number.substring(12).toLowerCase(Locale.ROOT),
                                "欧阳晓晨",
                                Set.of(Role.STUDENT),
                                null,
                                id,
                                null),
                        "river-Lantern-2026-绿",
                        false);
        return id;
    }

    private void rosterIsPurged() {
        change("update roster_report set locked_at = '2026-12-01 08:00:00', purged_at = '2027-01-02 08:00:00'");
        change("update roster_row set cells = null");
    }

    private Problem refused(long person) {
        as(OPERATOR);
        return assertThrows(Problem.class, () -> the(ErasePerson.class).erase(person));
    }

    @Test
    void whileTheSubsidyIsAssessedTheDayIsToldFromWhichItCanBeDone() {
        long id = person(number());
        change("update roster_report set purged_at = '2026-11-01 08:00:00'");
        var refusal = refused(id);
        assertEquals("people.erase.held", refusal.key());
        assertEquals(List.of(LocalDate.of(2026, 12, 1)), refusal.args());
        assertEquals(
                LocalDate.of(2026, 12, 1),
                the(Erasure.class).of(id, Scope.all()).from());
    }

    @Test
    void whileARosterThatNamesThePersonIsWorkedAtNothingIsErased() {
        long id = person(number());
        clock().set("2027-03-01T09:00:00");
        assertEquals(List.of(LocalDate.of(2027, 4, 2)), refused(id).args());
        assertEquals(1, count("select count(*) from person where id = ? and name = '欧阳晓晨'", id));
    }

    @Test
    void nothingIsLeftThatSaysWhoItWasAndWhoReturnsIsNotCountedTwice() {
        String number = number();
        long id = person(number);
        clock().set("2027-03-01T09:00:00");
        rosterIsPurged();
        long enrolments = count("select count(*) from enrolment where person_id = ?", id);
        as(OPERATOR);
        the(ErasePerson.class).erase(id);

        assertEquals(
                1,
                count(
                        "select count(*) from person where id = ? and name = '*' and id_cipher is null and phone_cipher is null"
                                + " and student_no is null and erased_at is not null",
                        id));
        assertEquals(0, count("select count(*) from account where person_id = ?", id));
        assertEquals(0, count("select count(*) from roster_row where person_id = ? and shown_name <> '*'", id));
        assertEquals(enrolments, count("select count(*) from enrolment where person_id = ?", id));
        assertTrue(the(VerifyLedger.class).verify().sound());
        assertTrue(the(FindPersons.class).by("欧阳晓晨", Scope.all()).stream().noneMatch(card -> card.id() == id));
        assertEquals(
                id, the(FindPersons.class).by(number, Scope.all()).getFirst().id());

        clock().set("2037-03-02T09:00:00");
        all(RetentionRule.class)
                .filter(rule -> rule.key().equals("people.keep.hashes"))
                .forEach(rule -> rule.forget(LocalDateTime.of(2027, 3, 2, 9, 0)));
        assertEquals(List.of(), the(FindPersons.class).by(number, Scope.all()));
    }

    @Test
    void aCopyHoldsWhatIsStoredAndNoNumberHashOrPassword() {
        String number = number();
        long id = person(number);
        var data = the(ExportPersonalData.class).of(id);
        assertTrue(data.keySet().containsAll(Set.of("person", "enrolment", "account", "roster_row")), data::toString);
        assertEquals("欧阳晓晨", data.get("person").getFirst().get("name"));
        assertEquals(PHONE, data.get("person").getFirst().get("phone"));
        String text = data.toString();
        assertFalse(text.contains(number));
        assertFalse(text.contains("hash"));
        assertFalse(text.contains("cipher"));
        assertEquals(PHONE, the(KeyRing.class).decryptText((byte[])
                sql("select phone_cipher from person where id = ?", id).getFirst()));
    }

    @Test
    void whoWasInvitedSeesTheAddressAndIsErasedAtTheIdentityProviderToo() throws Exception {
        TestServer.signInElsewhere(true);
        try {
            long id = person(number());
            long account = count("select id from account where person_id = ?", id);
            the(InviteAccount.class).invite(account, "ouyang@example.test");
            change("update account set subject = 'sub-erased' where id = ?", account);
            assertEquals(
                    "ouyang@example.test",
                    the(ExportPersonalData.class)
                            .of(id)
                            .get("account")
                            .getFirst()
                            .get("email"));
            clock().set("2027-03-01T09:00:00");
            rosterIsPurged();
            as(OPERATOR);
            the(ErasePerson.class).erase(id);
            var due = the(CarryOver.class).due(1).getFirst();
            var wanted = the(CarryOver.class).wanted(due).orElseThrow();
            assertTrue(wanted.leaving());
            assertEquals("sub-erased", wanted.subject());
            the(CarryOver.class).done(wanted);
            assertEquals(0, count("select count(*) from counterpart"));
        } finally {
            TestServer.signInElsewhere(false);
        }
    }

    @Test
    void aStudentGetsTheOwnCopyOnly() {
        long own = person(number());
        long other = person(number());
        var student = new Caller(
                51, "student", "Student", Set.of(Role.STUDENT), null, own, Locale.SIMPLIFIED_CHINESE, "127.0.0.1");
        as(student);
        assertEquals(
                String.valueOf(own),
                the(ExportPersonalData.class).own().get("person").getFirst().get("id"));
        assertThrows(NotFound.class, () -> the(ExportPersonalData.class).of(other));
        assertThrows(Denied.class, () -> the(ErasePerson.class).erase(own));
    }
}
