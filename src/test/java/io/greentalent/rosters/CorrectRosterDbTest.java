package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectRosterDbTest extends RosterDbTest {
    private long verified(String... lines) {
        return verified(submitted(lines));
    }

    private long verified(long report) {
        as(OPERATOR);
        the(VerifyRoster.class).verify(report);
        as(OFFICER);
        return report;
    }

    private long corrected(long report, String... lines) {
        as(OFFICER);
        return the(CorrectRoster.class).correct(report, csv(List.of(lines)), "更正.csv");
    }

    private long taken(long report) {
        commit(report);
        the(SubmitRoster.class).submit(report);
        return verified(report);
    }

    private List<AbsentRow> absent(long report) {
        return the(Absentees.class).list(report, Window.top(10), Scope.all());
    }

    private long absentees(long report) {
        return the(Absentees.class).count(report, Scope.all());
    }

    private String state(long enrolment) {
        return (String)
                sql("select state from enrolment where id = ?", enrolment).getFirst();
    }

    @Test
    void whomACorrectionLeavesOutIsShownInItsPreview() {
        String stays = number();
        long first = verified(line("张三", stays), line("李小四", number()));
        long second = corrected(first, line("张三", stays), line("王五", number()));
        var absent = absent(second);
        assertEquals(1, absentees(second));
        assertEquals(1, absent.getFirst().edition());
        assertEquals(3, absent.getFirst().number());
        assertEquals("李*四", absent.getFirst().shownName());
        assertEquals("LT-01", absent.getFirst().offering());
        assertEquals("ENROLLED", state(absent.getFirst().enrolmentId()));
        assertEquals(0, absentees(first));
    }

    @Test
    void whomACorrectionLeavesOutIsWithdrawnOnceItIsVerified() {
        String stays = number();
        long first = verified(line("张三", stays), line("李四", number()));
        long seats = seats();
        long second = corrected(first, line("张三", stays), line("王五", number()));
        commit(second);
        the(SubmitRoster.class).submit(second);
        long gone = row(first, 1).enrolmentId();
        assertEquals("ENROLLED", state(gone));
        verified(second);
        assertEquals("WITHDRAWN", state(gone));
        assertEquals("ENROLLED", state(row(first, 0).enrolmentId()));
        assertEquals(seats, seats());
        assertEquals(1, absentees(second));
        assertEquals(gone, absent(second).getFirst().enrolmentId());
    }

    @Test
    void aCorrectionThatOnlyLeavesOutIsACorrection() {
        String stays = number();
        long first = verified(line("张三", stays), line("李四", number()));
        long second = taken(corrected(first, line("张三", stays)));
        assertEquals(RosterReport.State.VERIFIED, report(second).state());
        assertEquals("WITHDRAWN", state(row(first, 1).enrolmentId()));
    }

    @Test
    void aCorrectionThatChangesNothingIsRefused() {
        String number = number();
        long second = corrected(verified(line("张三", number)), line("张三", number));
        var problem = assertThrows(Problem.class, () -> the(CommitRoster.class).commit(second));
        assertEquals("rosters.report.nothingToWrite", problem.key());
    }

    @Test
    void whoIsWithdrawnByOneEditionIsNotLeftOutByTheNext() {
        String stays = number();
        long first = verified(line("张三", stays), line("李四", number()));
        long second = taken(corrected(first, line("张三", stays)));
        long third = corrected(second, line("张三", stays), line("王五", number()));
        assertEquals(0, absentees(third));
        assertEquals(1, absentees(second));
    }

    @Test
    void whoCameWithTheSecondEditionIsLeftOutByTheThird() {
        String one = number();
        String two = number();
        long second = taken(corrected(verified(line("张三", one)), line("张三", one), line("李四", two)));
        long third = corrected(second, line("李四", two));
        assertEquals(List.of(1), absent(third).stream().map(AbsentRow::edition).toList());
        long other = taken(third);
        assertEquals(
                2, absent(corrected(other, line("王五", number()))).getFirst().edition());
    }

    @Test
    void whoIsOnAnotherRosterStays() {
        String both = number();
        long first = verified(line("张三", number()), line("李四", both));
        verified(line("李四", both), line("赵六", number()));
        assertEquals(1, absentees(corrected(first, line("王五", number()))));
    }

    @Test
    void aFaultyRowStillNamesThePerson() {
        String number = number();
        long first = verified(line("张三", number), line("李四", number()));
        long second = corrected(first, line("张?", number), line("王五", number()));
        assertEquals(Verdict.REJECT, row(second, 0).verdict());
        assertEquals(List.of(3), absent(second).stream().map(AbsentRow::number).toList());
    }

    @Test
    void whomTheOperatorReturnedIsNotLeftOut() {
        long first = submitted(line("张三", number()), line("李四", number()));
        as(OPERATOR);
        the(VerifyRoster.class).returnRow(row(first, 1).id(), "不是在校生");
        verified(first);
        assertEquals(1, absentees(corrected(first, line("王五", number()))));
    }

    @Test
    void anotherCollegeSeesNobodyWhoIsLeftOut() {
        long second = corrected(verified(line("张三", number())), line("王五", number()));
        assertThrows(NotFound.class, () -> the(Absentees.class).count(second, Scope.ofCollege(OTHER_COLLEGE)));
    }
}
