package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.greentalent.people.People;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a later roster says about phone and student number of somebody who is known. */
class ContactsDbTest extends RosterDbTest {
    private static final String OLD = "13800138000";
    private static final String NEW = "13800138111";

    private static String told(String number, String phone, String studentNo) {
        return RosterWorld.line("张三", number, "LT-01", phone, studentNo);
    }

    private void known(String number, String phone, String studentNo) {
        committed(told(number, phone, studentNo));
    }

    private void verify(long report) {
        commit(report);
        the(SubmitRoster.class).submit(report);
        as(OPERATOR);
        the(VerifyRoster.class).verify(report);
        as(OFFICER);
    }

    private People.Row person(long report) {
        var hash = tx(() -> the(RosterRows.class)
                .get(row(report, 0).id(), Scope.all())
                .idHash()
                .orElseThrow());
        return tx(() -> the(People.class).withHashes(List.of(hash))).getFirst();
    }

    private @Nullable String phone(long report) {
        var phone = person(report).phone(the(KeyRing.class));
        return phone == null ? null : phone.text();
    }

    @Test
    void anotherPhoneIsAskedAboutByItsPositions() {
        String number = number();
        known(number, OLD, "");
        long report = uploaded(told(number, NEW, ""));
        assertEquals(Verdict.REVIEW, row(report, 0).verdict());
        assertEquals(List.of("phone.changes", "enrolled.already"), rules(report, 0));
        var finding = row(report, 0).findings().getFirst();
        assertEquals(List.of(9, 10, 11), finding.positions());
        assertNull(finding.before());
    }

    @Test
    void anotherStudentNumberIsShownBeforeAndAfter() {
        String number = number();
        known(number, "", "S-1");
        var finding = row(uploaded(told(number, "", "S-2")), 0).findings().getFirst();
        assertEquals(Rule.STUDENT_NO_CHANGES, finding.rule());
        assertEquals("S-1", finding.before());
        assertEquals("S-2", finding.after());
    }

    @Test
    void whatWasMissingIsAddedWithoutBeingAsked() {
        String number = number();
        known(number, "", "");
        long report = uploaded(told(number, NEW, "S-2"));
        assertEquals(Verdict.NORMALISE, row(report, 0).verdict());
        verify(report);
        assertEquals(NEW, phone(report));
        assertEquals("S-2", person(report).studentNo());
    }

    @Test
    void aConfirmedChangeTakesEffectOnceItIsVerified() {
        String number = number();
        known(number, OLD, "S-1");
        long seats = seats();
        long report = uploaded(told(number, NEW, "S-2"));
        the(ConfirmRosterRow.class).confirm(row(report, 0).id(), "已换号");
        commit(report);
        assertEquals(OLD, phone(report));
        the(SubmitRoster.class).submit(report);
        as(OPERATOR);
        the(VerifyRoster.class).verify(report);
        assertEquals(NEW, phone(report));
        assertEquals("S-2", person(report).studentNo());
        assertEquals(seats, seats());
        assertEquals(0, enrolments(report));
    }

    @Test
    void aChangeThatNobodyConfirmedIsNotTaken() {
        String number = number();
        known(number, OLD, "");
        long report = uploaded(told(number, NEW, ""), told(number(), "", ""));
        verify(report);
        assertEquals(OLD, phone(report));
        assertEquals(1, counts(report).skipped());
    }

    @Test
    void aChangeThatTheOperatorReturnsIsNotTaken() {
        String number = number();
        known(number, "", "");
        long report = uploaded(told(number, NEW, ""));
        commit(report);
        the(SubmitRoster.class).submit(report);
        as(OPERATOR);
        the(VerifyRoster.class).returnRow(row(report, 0).id(), "号码有误");
        the(VerifyRoster.class).verify(report);
        assertNull(phone(report));
        assertEquals(
                1,
                count(
                        "select count(*) from enrolment where person_id = ? and state = 'ENROLLED'",
                        person(report).id()));
    }

    @Test
    void undoingAChangeLeavesTheEnrolment() {
        String number = number();
        known(number, "", "");
        long report = uploaded(told(number, NEW, ""));
        commit(report);
        undo(report);
        assertEquals(RosterReport.State.DRAFT, report(report).state());
        assertEquals(RosterRow.Outcome.NONE, row(report, 0).outcome());
        assertNull(phone(report));
        assertEquals(
                1,
                count(
                        "select count(*) from enrolment where person_id = ? and state = 'ENROLLED'",
                        person(report).id()));
    }

    @Test
    void aChangeComesWithAnotherOffering() {
        String number = number();
        known(number, OLD, "");
        long report = uploaded(RosterWorld.line("张三", number, "LT-02", NEW, ""));
        the(ConfirmRosterRow.class).confirm(row(report, 0).id(), "已换号");
        verify(report);
        assertEquals(1, enrolments(report));
        assertEquals(NEW, phone(report));
    }

    @Test
    void theSameAgainIsADuplicate() {
        String number = number();
        known(number, OLD, "S-1");
        assertEquals(
                Verdict.DUPLICATE, row(uploaded(told(number, OLD, "S-1")), 0).verdict());
        assertEquals(Verdict.DUPLICATE, row(uploaded(told(number, "", "")), 0).verdict());
    }

    @Test
    void anotherCollegesPersonStaysAsItIs() {
        String number = number();
        known(number, OLD, "S-1");
        as(STRANGER);
        var lines = List.of(String.join(",", "张三", number, "", "LT-09", "在校生", NEW, "S-2"));
        long report = the(UploadRoster.class).upload(OTHER_COLLEGE, TERM, null, csv(lines), "名册.csv");
        assertFalse(rules(report, 0).contains("phone.changes"));
        assertEquals(List.of("person.otherCollege"), rules(report, 0));
    }
}
