package io.greentalent.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.learning.SheetRowVerdict.Kind;
import io.greentalent.offerings.CourseSession;
import io.greentalent.offerings.CourseSession.Slot;
import io.greentalent.shared.ClassHours;
import io.greentalent.sheets.Cell;
import io.greentalent.sheets.SheetRow;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SheetCheckTest {
    private static final List<String> HEADER =
            List.of("编号", "姓名", "第1次 2026-11-02 理论 2学时", "第2次 2026-11-09", "成绩", "安全考核日期", "有效期至");
    private static final SafetyTerm PASS = new SafetyTerm(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31));

    private static CourseSession session(int number, String startsAt) {
        var start = LocalDateTime.parse(startsAt);
        return new CourseSession(
                1, number, new Slot(CourseSession.Kind.THEORY, start, start.plusMinutes(90), ClassHours.of(2), "A-1"));
    }

    private static final List<CourseSession> SESSIONS =
            List.of(session(1, "2026-11-02T08:00:00"), session(2, "2026-11-09T08:00:00"));
    private static final Learner LAN = new Learner(11, 101, "文 岚", "S1", false, Map.of(), null, List.of());
    private static final Learner RUI =
            new Learner(12, 102, "秦睿", "S2", false, Map.of(0L, true), Score.of(80), List.of(PASS));
    private static final Learner GONE = new Learner(13, 103, "去者", "S3", true, Map.of(), null, List.of());
    private static final SheetBasis BASIS =
            SheetBasis.of(SESSIONS, List.of(LAN, RUI, GONE), LocalDateTime.of(2026, 11, 2, 9, 0));

    private static SheetRow row(int number, List<String> texts) {
        var cells = new ArrayList<Cell>();
        for (String text : texts) {
            cells.add(Cell.text(cells.size(), text));
        }
        return new SheetRow("学习记录", number, false, cells);
    }

    private static SheetVerdict check(List<String> header, List<List<String>> data) {
        var rows = new ArrayList<>(List.of(row(1, List.of("说明")), row(2, header)));
        for (var texts : data) {
            rows.add(row(rows.size() + 1, texts));
        }
        return new SheetCheck(BASIS).of("学习记录", rows);
    }

    private static SheetRowVerdict one(String... texts) {
        return check(HEADER, List.of(List.of(texts))).rows().getFirst();
    }

    /** The codes with their columns, as {@code C:code}. */
    private static List<String> found(SheetRowVerdict row) {
        assertEquals(Kind.ERROR, row.kind());
        return row.findings().stream().map(f -> f.columnName() + ":" + f.code()).toList();
    }

    private static List<String> head(List<String> header) {
        return check(header, List.of()).head().stream()
                .map(f -> f.columnName() + ":" + f.code())
                .toList();
    }

    @Test
    void whatIsNotRecordedYetIsNew() {
        var row = one("11", "文岚", "√", "", "85.5", "2026/9/1", "2027年8月31日");
        assertEquals(Kind.NEW, row.kind());
        assertEquals(4, row.changes().size());
        assertEquals(Map.of(0L, true), row.news().attendance());
        assertEquals(new Score(855), row.news().score());
        assertEquals(PASS, row.news().pass());
    }

    @Test
    void whatIsRecordedAlreadyIsTheSame() {
        assertEquals(
                Kind.SAME,
                one("12", "秦睿", "1", "", "80.0", "2026-09-01", "2027-08-31").kind());
    }

    @Test
    void anEmptyCellDeletesNothing() {
        assertEquals(Kind.SAME, one("12", "秦睿", "", "", "", "", "").kind());
    }

    @Test
    void somethingElseThanIsRecordedIsAChange() {
        var row = one("12", "秦睿", "×", "", "80", "", "");
        assertEquals(Kind.CHANGED, row.kind());
        assertEquals(List.of(new SheetChange("第1次 2026-11-02 理论 2学时", "√", "×")), row.changes());
    }

    @Test
    void attendanceIsReadInTheWaysPeopleWriteIt() {
        for (String yes : List.of("√", "✓", "1", "1", "出勤", "Present", " √ ")) {
            assertEquals(Map.of(0L, true), one("11", "文岚", yes).news().attendance(), yes);
        }
        for (String no : List.of("×", "0", "缺勤", "ABSENT")) {
            assertEquals(Map.of(0L, false), one("11", "文岚", no).news().attendance(), no);
        }
    }

    @Test
    void anythingElseIsNoAttendance() {
        assertEquals(List.of("C:attendanceUnreadable"), found(one("11", "文岚", "x")));
        assertEquals(List.of("C:attendanceUnreadable"), found(one("11", "文岚", "请假")));
    }

    @Test
    void attendanceAheadOfTheSessionIsRefused() {
        assertEquals(List.of("D:sessionNotYet"), found(one("11", "文岚", "√", "√")));
    }

    @Test
    void aKeyOfNobodyIsUnknown() {
        assertEquals(List.of("A:keyUnknown"), found(one("99", "文岚", "√")));
        assertEquals(List.of("A:keyUnknown"), found(one("eleven", "文岚", "√")));
        assertEquals(List.of("A:keyUnknown"), found(one("9".repeat(30), "文岚", "√")));
    }

    @Test
    void aRowWithoutAKeyIsRefused() {
        assertEquals(List.of("A:keyMissing"), found(one("", "文岚", "√")));
    }

    @Test
    void slippedRowsAreNoticedByTheName() {
        assertEquals(List.of("B:nameDiffers"), found(one("11", "秦睿", "√")));
    }

    @Test
    void theSameKeyTwiceIsRefusedInBothRows() {
        var verdict = check(HEADER, List.of(List.of("11", "文岚", "√"), List.of("11", "文岚", "×")));
        assertEquals(2, verdict.count(Kind.ERROR));
        assertEquals(List.of("A:keyTwice"), found(verdict.rows().get(1)));
    }

    @Test
    void theWithdrawnTakeNoEvidence() {
        assertEquals(List.of("A:withdrawn"), found(one("13", "去者", "√")));
    }

    @Test
    void aMarkAboveAHundredIsRefused() {
        assertEquals(List.of("E:markUnreadable"), found(one("11", "文岚", "", "", "100.5")));
        assertEquals(Kind.NEW, one("11", "文岚", "", "", "100").kind());
    }

    @Test
    void aSafetyTestTodayCountsAndTomorrowsDoesNot() {
        assertEquals(
                Kind.NEW,
                one("11", "文岚", "", "", "", "2026-11-02", "2026-11-02").kind());
        assertEquals(List.of("F:dateInFuture"), found(one("11", "文岚", "", "", "", "2026-11-03", "2027-11-03")));
    }

    @Test
    void aSafetyPassNeedsBothDaysInOrder() {
        assertEquals(List.of("G:safetyHalf"), found(one("11", "文岚", "", "", "", "2026-11-02", "")));
        assertEquals(List.of("G:safetyEnds"), found(one("11", "文岚", "", "", "", "2026-11-02", "2026-11-01")));
        assertEquals(List.of("F:dateUnreadable"), found(one("11", "文岚", "", "", "", "2026-02-30", "2026-11-01")));
    }

    @Test
    void allThatIsWrongInARowIsToldAtOnce() {
        assertEquals(
                List.of("C:attendanceUnreadable", "E:markUnreadable", "F:dateUnreadable"),
                found(one("11", "文岚", "?", "", "good", "soon", "")));
    }

    @Test
    void blankRowsAreLeftOut() {
        assertEquals(
                1,
                check(HEADER, List.of(List.of("", ""), List.of("11", "文岚")))
                        .rows()
                        .size());
    }

    @Test
    void headersAreFoundInAnyOrderAndInEnglish() {
        var verdict = check(
                List.of("Mark", "Remarks", "Session 1 2026-11-02 theory", "name", "KEY"),
                List.of(List.of("90", "fine", "√", "文岚", "11")));
        assertEquals(List.of(), verdict.head());
        assertEquals(List.of("Remarks"), verdict.ignored());
        assertEquals(Score.of(90), verdict.rows().getFirst().news().score());
    }

    @Test
    void aSessionThatTheOfferingHasNotIsRefused() {
        assertEquals(List.of("C:sessionUnknown"), head(List.of("编号", "姓名", "第3次 2026-11-16")));
    }

    @Test
    void aSessionThatWasMovedSinceIsRefused() {
        assertEquals(List.of("C:sessionMoved"), head(List.of("编号", "姓名", "第1次 2026-11-03")));
    }

    @Test
    void columnsStandOnce() {
        assertEquals(List.of("D:columnTwice"), head(List.of("编号", "姓名", "成绩", "Mark")));
        assertEquals(List.of("D:columnTwice"), head(List.of("编号", "姓名", "第1次", "第1次 2026-11-02")));
    }

    @Test
    void theNameIsNeededForTheCheck() {
        assertEquals(List.of(":columnMissing"), head(List.of("编号", "成绩")));
    }

    @Test
    void aSheetWithoutKeysHasNoHeader() {
        assertEquals(List.of(":noHeader"), head(List.of("姓名", "成绩")));
    }

    @Test
    void everyFindingSaysWhyAndHowToMendInBothLanguages() {
        var verdict = check(
                List.of("编号", "姓名", "第1次", "第9次", "成绩", "成绩"),
                List.of(List.of("11", "文岚", "?", "", "x"), List.of("13", "去者"), List.of("7", "")));
        assertTrue(verdict.findings().size() >= 5);
        for (var finding : verdict.findings()) {
            for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertTrue(!finding.why(locale).contains("?"), finding.code());
                assertTrue(!finding.mend(locale).contains("?"), finding.code());
            }
        }
    }

    @Test
    void theFingerprintTellsOneVerdictFromAnother() {
        var first = check(HEADER, List.of(List.of("11", "文岚", "√")));
        assertEquals(
                first.fingerprint(),
                check(HEADER, List.of(List.of("11", "文岚", "1"))).fingerprint());
        assertNotEquals(
                first.fingerprint(),
                check(HEADER, List.of(List.of("11", "文岚", "×"))).fingerprint());
    }

    @Test
    void columnsAreNamedAsExcelNamesThem() {
        assertEquals("A", SheetFinding.at("s", 1, 0, "x").columnName());
        assertEquals("Z", SheetFinding.at("s", 1, 25, "x").columnName());
        assertEquals("AA", SheetFinding.at("s", 1, 26, "x").columnName());
        assertEquals("", SheetFinding.at("s", 1, -1, "x").columnName());
    }
}
