package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.shared.Denied;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Waiting;
import io.greentalent.shared.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerifyRosterDbTest extends RosterDbTest {
    private long verified(String... lines) {
        long report = submitted(lines);
        as(OPERATOR);
        the(VerifyRoster.class).verify(report);
        as(OFFICER);
        return report;
    }

    private long vouched(long report) {
        return count(
                "select count(*) from enrolment where roster_report_id = ? and vouched = true and state = 'ENROLLED'",
                report);
    }

    private static String refused(Runnable work) {
        return assertThrows(Problem.class, work::run).key();
    }

    @Test
    void neitherWhoUploadedItNorWhoHandedItInVerifiesIt() {
        var uploader = caller(31, null, Role.OPERATOR);
        var submitter = caller(42, null, Role.OPERATOR);
        long report = committed(line("张三", number()));
        as(submitter);
        the(SubmitRoster.class).submit(report);
        assertEquals("rosters.report.own", refused(() -> the(VerifyRoster.class).verify(report)));
        as(uploader);
        assertEquals("rosters.report.own", refused(() -> the(VerifyRoster.class).verify(report)));
        as(OPERATOR);
        the(VerifyRoster.class).verify(report);
        assertEquals(RosterReport.State.VERIFIED, report(report).state());
    }

    @Test
    void verifiedRowsAreVouchedFor() {
        long report = verified(line("张三", number()), line("李四", number()));
        assertEquals(2, vouched(report));
        assertEquals(RosterReport.State.VERIFIED, report(report).state());
        assertEquals(41, report(report).stages().verifiedBy());
    }

    private long rowsEnrolment(long report, int index) {
        return count(
                "select id from enrolment where roster_row_id = ?",
                row(report, index).id());
    }

    private boolean stands(long enrolment) {
        return count("select count(*) from enrolment where id = ? and vouched = true and state = 'ENROLLED'", enrolment)
                == 1;
    }

    @Test
    void whomAnotherRosterPutOnTheOfferingIsVouchedForToo() {
        String both = number();
        long first = submitted(line("张三", both), line("李四", number()));
        long shared = rowsEnrolment(first, 0);
        long second = verified(line("张三", both), line("王五", number()));
        assertEquals(Verdict.DUPLICATE, row(second, 0).verdict());
        assertTrue(stands(shared));
        assertFalse(stands(rowsEnrolment(first, 1)));
    }

    @Test
    void undoingTheFirstRosterLeavesWhomASecondVerifiedOneNames() {
        String both = number();
        long first = submitted(line("张三", both), line("李四", number()));
        long shared = rowsEnrolment(first, 0);
        long second = verified(line("张三", both), line("王五", number()));
        long seats = seats();
        undo(first);
        assertEquals(RosterReport.State.DRAFT, report(first).state());
        assertEquals(0, enrolments(first));
        assertTrue(stands(shared));
        assertEquals(2, enrolments(second));
        assertEquals(shared, rowsEnrolment(second, 0));
        assertEquals(seats - 1, seats());
        assertEquals(
                1,
                count("select count(*) from person p join enrolment e on e.person_id = p.id where e.id = ?", shared));
        the(RecheckRoster.class).recheck(first);
        assertEquals(Verdict.DUPLICATE, row(first, 0).verdict());
        assertEquals(Verdict.ACCEPT, row(first, 1).verdict());
    }

    @Test
    void whomTheOperatorReturnsIsNotVouchedForByASecondRow() {
        String twice = number();
        long report = submitted(line("张三", twice), line("李四", number()), line("张三", twice));
        long returned = row(report, 0).enrolmentId();
        as(OPERATOR);
        the(VerifyRoster.class).returnRow(row(report, 0).id(), "不是在校生");
        the(VerifyRoster.class).verify(report);
        assertFalse(stands(returned));
        assertEquals(0, count("select count(*) from enrolment where id = ? and vouched = true", returned));
    }

    @Test
    void returnedRowsAreWithdrawnWithTheirReason() {
        long report = submitted(line("张三", number()), line("李四", number()));
        as(OPERATOR);
        the(VerifyRoster.class).returnRow(row(report, 1).id(), "不是在校生");
        the(VerifyRoster.class).returnRow(row(report, 0).id(), "班级有误");
        the(VerifyRoster.class).keepRow(row(report, 0).id());
        the(VerifyRoster.class).verify(report);
        assertEquals(1, vouched(report));
        assertEquals(1, counts(report).returned());
        assertEquals(
                1,
                count(
                        "select count(*) from enrolment where id = ? and state = 'WITHDRAWN' and vouched = false"
                                + " and withdrawal_reason = '不是在校生'",
                        row(report, 1).enrolmentId()));
    }

    @Test
    void whatWaitsIsCountedWithItsOldestDayInOneStatement() {
        var rosters = the(Rosters.class);
        var own = Scope.ofCollege(COLLEGE);
        long before = rosters.waiting(RosterReport.State.SUBMITTED, own).count();
        long returned = submitted(line("张三", number()));
        submitted(line("李四", number()));
        as(OPERATOR);
        the(VerifyRoster.class).sendBack(returned, "缺少盖章的名单");
        var waiting = rosters.waiting(RosterReport.State.SUBMITTED, own);
        assertEquals(before + 1, waiting.count());
        assertEquals(LocalDate.of(2026, 11, 2), waiting.day());
        assertEquals(1, rosters.waiting(RosterReport.State.RETURNED, own).count());
        assertEquals(Waiting.NOTHING, rosters.waiting(RosterReport.State.SUBMITTED, Scope.ofCollege(OTHER_COLLEGE)));
        assertEquals(1, rosters.byState(own).get(RosterReport.State.RETURNED));
        assertEquals(Map.of(), rosters.byState(Scope.ofPerson(1)));
        assertEquals(1, statements(() -> rosters.waiting(RosterReport.State.SUBMITTED, Scope.all())));
    }

    @Test
    void whoHandedItInDoesNotVerifyIt() {
        as(OPERATOR);
        long report = the(UploadRoster.class).upload(COLLEGE, TERM, null, csv(lines(1)), "a.csv");
        commit(report);
        as(OPERATOR);
        the(SubmitRoster.class).submit(report);
        var problem = assertThrows(Problem.class, () -> the(VerifyRoster.class).verify(report));
        assertEquals("rosters.report.own", problem.key());
        assertEquals(RosterReport.State.SUBMITTED, report(report).state());
    }

    @Test
    void aCollegeVerifiesNothing() {
        long report = submitted(line("张三", number()));
        assertThrows(Denied.class, () -> the(VerifyRoster.class).verify(report));
    }

    @Test
    void onlyASubmittedReportIsVerified() {
        long report = committed(line("张三", number()));
        as(OPERATOR);
        assertThrows(Problem.class, () -> the(VerifyRoster.class).verify(report));
        assertThrows(
                Problem.class,
                () -> the(VerifyRoster.class).returnRow(row(report, 0).id(), "x"));
    }

    @Test
    void aReportGivenBackIsHandedInAgain() {
        long report = submitted(line("张三", number()));
        as(OPERATOR);
        the(VerifyRoster.class).sendBack(report, "缺少盖章的名单");
        assertEquals("缺少盖章的名单", report(report).returnedReason());
        as(OFFICER);
        the(SubmitRoster.class).submit(report);
        assertEquals(RosterReport.State.SUBMITTED, report(report).state());
    }

    @Test
    void aReportGivenBackIsUndoneAndMended() {
        long report = submitted(line("张三", number()));
        as(OPERATOR);
        the(VerifyRoster.class).sendBack(report, "班级有误");
        undo(report);
        assertEquals(RosterReport.State.DRAFT, report(report).state());
        the(MendRosterRow.class).mend(row(report, 0).id(), Map.of(RosterField.CLASS_GROUP, ""));
        commit(report);
        assertEquals(1, enrolments(report));
    }

    @Test
    void aVerifiedReportIsLocked() {
        long report = verified(line("张三", number()));
        assertThrows(Problem.class, () -> the(UndoRoster.class).undo(report));
        assertThrows(Problem.class, () -> the(SubmitRoster.class).submit(report));
        as(OPERATOR);
        assertThrows(Problem.class, () -> the(VerifyRoster.class).sendBack(report, "x"));
        assertEquals(1, vouched(report));
    }

    @Test
    void aCorrectionIsANewEditionThatCountsNobodyTwice() {
        String number = number();
        long report = verified(line("张三", number));
        long second = the(CorrectRoster.class)
                .correct(report, csv(List.of(line("张三", number), line("李四", number()))), "更正.csv");
        assertEquals(report(report).number(), report(second).number());
        assertEquals(2, report(second).edition());
        assertEquals(report, report(second).correctsId());
        assertEquals(Verdict.DUPLICATE, row(second, 0).verdict());
        assertEquals(Verdict.ACCEPT, row(second, 1).verdict());
        assertEquals(RosterReport.State.VERIFIED, report(report).state());
        assertThrows(Problem.class, () -> the(CorrectRoster.class).correct(report, csv(lines(1)), "b.csv"));
        assertEquals(
                2,
                the(Rosters.class)
                        .editions(report(report).number(), Scope.all())
                        .size());
    }

    @Test
    void cellsAndFileGoThirtyDaysAfterTheLock() {
        long report = verified(line("张 三", number()), line("李四", number()));
        long file = report(report).fileId();
        clock().advance(Duration.ofDays(30));
        the(PurgeRosters.class).purge();
        assertFalse(report(report).stages().purged());
        assertEquals("张 三", row(report, 0).findings().getFirst().before());
        clock().advance(Duration.ofDays(1));
        the(PurgeRosters.class).purge();
        assertTrue(report(report).stages().purged());
        assertEquals(0, count("select count(*) from roster_row where report_id = ? and cells is not null", report));
        assertEquals(null, row(report, 0).findings().getFirst().before());
        assertEquals("name.spaces", row(report, 0).findings().getFirst().rule().code());
        assertEquals(1, count("select count(*) from stored_file where id = ? and purged_at is not null", file));
        assertEquals(2, vouched(report));
    }

    @Test
    void reportsAreListedByStateWithinTheScope() {
        long report = verified(line("张三", number()));
        var search = new Rosters.Search(
                COLLEGE, TERM, RosterReport.State.VERIFIED, report(report).number());
        var list = the(Rosters.class).list(search, Window.top(10), Scope.ofCollege(COLLEGE));
        assertEquals(List.of(report), list.stream().map(RosterLine::id).toList());
        assertEquals("江北职业学院", list.getFirst().college());
        assertEquals("2026-2027-1", list.getFirst().term());
        assertEquals(0, the(Rosters.class).count(search, Scope.ofCollege(OTHER_COLLEGE)));
        assertEquals(0, the(Rosters.class).count(search, Scope.ofPerson(1)));
    }
}
