package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.people.InventedNumbers;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Window;
import io.greentalent.sheets.TestWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UploadRosterDbTest extends RosterDbTest {
    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile("roster", ".csv"), text);
    }

    @Test
    void everyRowReadHasOneVerdict() {
        String twice = number();
        long report = uploaded(
                line("张三", twice),
                line("李 四", number()),
                line("张三", twice),
                line("王五", InventedNumbers.wrong(number())),
                ",,,,,",
                line("赵六", number(), "LT-99"),
                line("张", number()),
                "合计:6 人,,,,,");
        var counts = counts(report);
        assertEquals(1, counts.of(Verdict.ACCEPT));
        assertEquals(1, counts.of(Verdict.NORMALISE));
        assertEquals(1, counts.of(Verdict.DUPLICATE));
        assertEquals(2, counts.of(Verdict.REJECT));
        assertEquals(1, counts.of(Verdict.REVIEW));
        assertEquals(2, counts.of(Verdict.LISTED));
        assertEquals(6, counts.read());
        assertEquals(6, report(report).rowsRead());
        assertEquals(2, counts.toWrite());
    }

    @Test
    void theSecondRowOfAPersonNamesTheFirst() {
        String twice = number();
        long report = uploaded(line("张三", twice), line("李四", number()), line("张三", twice));
        assertEquals(List.of("file.samePerson"), rules(report, 2));
        assertTrue(row(report, 2).findings().getFirst().sentence(Locale.ENGLISH).contains("row 2"));
    }

    @Test
    void aFirstRowThatIsRefusedClaimsNothing() {
        String number = number();
        long report = uploaded(line("张?", number), line("张三", number));
        assertEquals(Verdict.REJECT, row(report, 0).verdict());
        assertEquals(Verdict.ACCEPT, row(report, 1).verdict());
    }

    @Test
    void theDatabaseHoldsNoNumberInTheClear() {
        String number = number();
        long report = uploaded(line("张三丰", number));
        byte[] cells = (byte[])
                sql("select cells from roster_row where report_id = ?", report).getFirst();
        assertFalse(new String(cells, StandardCharsets.UTF_8).contains(number));
        assertEquals("张*丰", row(report, 0).shownName());
        assertEquals(0, count("select count(*) from roster_row where id_hash = ?", number));
        assertFalse(Files.exists(Path.of(number)));
    }

    @Test
    void countsTakeOneStatementWhateverTheRows() {
        long report = uploaded(lines(30));
        assertEquals(2, statements(() -> counts(report)));
    }

    @Test
    void aThousandRowsAskTheDatabaseInBatches() {
        var few = lines(10);
        var many = lines(1000);
        int small = statements(() -> uploaded(few));
        int large = statements(() -> uploaded(many));
        assertTrue(large <= small + 4, small + " and " + large);
    }

    @Test
    void anotherCollegesReportIsNotFound() {
        long report = uploaded(line("张三", number()));
        long row = row(report, 0).id();
        as(STRANGER);
        assertThrows(NotFound.class, () -> the(Rosters.class).get(report, Scope.ofCollege(OTHER_COLLEGE)));
        assertThrows(NotFound.class, () -> the(UploadRoster.class).upload(COLLEGE, TERM, null, csv(lines(1)), "x.csv"));
        assertThrows(
                NotFound.class,
                () -> the(UploadRoster.class).upload(OTHER_COLLEGE, TERM, OFFERING, csv(lines(1)), "x.csv"));
        assertThrows(NotFound.class, () -> the(MendRosterRow.class).mend(row, Map.of(RosterField.NAME, "李四")));
        assertThrows(NotFound.class, () -> the(MendRosterRow.class).reveal(row, RosterField.ID_NUMBER));
        assertThrows(NotFound.class, () -> the(ConfirmRosterRow.class).confirm(row, "x"));
        assertThrows(NotFound.class, () -> the(CommitRoster.class).commit(report));
        assertThrows(NotFound.class, () -> the(DownloadRosterErrors.class).lines(report));
        assertThrows(NotFound.class, () -> the(DiscardRoster.class).discard(report));
        assertEquals(0, the(Rosters.class).count(Rosters.Search.everything(), Scope.ofCollege(OTHER_COLLEGE)));
    }

    @Test
    void anotherCollegesOfferingIsRejected() {
        long report = uploaded(line("张三", number(), "LT-09"));
        assertEquals(List.of("offering.otherCollege"), rules(report, 0));
    }

    @Test
    void reportsAreNumberedByCollegeAndYear() {
        long report = uploaded(lines(1));
        assertEquals(String.format("90001-2026-%05d", report), report(report).number());
    }

    @Test
    void unknownHeadingsAreMappedOnceAndRemembered() throws IOException {
        String text = "学员,号码,开课,类型\n张三," + number() + ",LT-01,在校生\n";
        as(OFFICER);
        long first = the(UploadRoster.class).upload(COLLEGE, TERM, null, file(text), "a.csv");
        assertEquals(0, report(first).rowsRead());
        var layout = new Layout(
                "",
                1,
                Map.of(
                        "学员", RosterField.NAME,
                        "号码", RosterField.ID_NUMBER,
                        "开课", RosterField.OFFERING_NO,
                        "类型", RosterField.CATEGORY));
        the(MapRosterColumns.class).map(first, layout, false);
        assertEquals(1, report(first).rowsRead());
        assertEquals(Verdict.ACCEPT, row(first, 0).verdict());
        long second = the(UploadRoster.class).upload(COLLEGE, TERM, null, file(text), "b.csv");
        assertEquals(1, report(second).rowsRead());
    }

    @Test
    void aLayoutWithoutARequiredColumnIsRefused() {
        long report = uploaded(lines(1));
        var problem = assertThrows(
                Problem.class,
                () -> the(MapRosterColumns.class)
                        .map(report, new Layout("", 0, Map.of("姓名", RosterField.NAME)), false));
        assertEquals("rosters.mapping.missing", problem.key());
    }

    private static String rows(String... numbers) {
        var rows = new StringBuilder("<sheetData>");
        for (int r = 0; r < numbers.length; r++) {
            rows.append("<row r=\"" + (r + 1) + "\"><c r=\"A" + (r + 1) + "\" t=\"inlineStr\"><is><t>" + numbers[r]
                    + "</t></is></c></row>");
        }
        return rows.append("</sheetData>").toString();
    }

    private Path workbook(String names, String numbers) throws IOException {
        return new TestWorkbook()
                .rows("名册", List.of(List.of("姓名", "证件号码", "开课编号", "人员类别"), List.of("张三", number(), "LT-01", "在校生")))
                .rows("补报", List.of(List.of(names, numbers), List.of("李四", number()), List.of("王五", number())))
                .rows("空表", List.of())
                .tab(
                        "去年",
                        "hidden",
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                                + rows("姓名", "赵六", "", "钱七") + "</worksheet>")
                .in(Files.createTempDirectory("roster"), "名册.xlsx");
    }

    @Test
    void sheetsThatAreNotReadAreNamedWithTheirRows() throws IOException {
        as(OFFICER);
        long report = the(UploadRoster.class).upload(COLLEGE, TERM, null, workbook("训练者", "证号"), "名册.xlsx");
        assertEquals(1, report(report).rowsRead());
        assertEquals(
                List.of(new UnreadSheet("补报", false, 3), new UnreadSheet("去年", true, 3)),
                report(report).unread());
        var lines = the(DownloadRosterErrors.class).lines(report);
        assertEquals(
                List.of("sheet.unknown", "sheet.hidden"),
                lines.stream().map(DownloadRosterErrors.Line::rule).toList());
        assertEquals("补报", lines.getFirst().sheet());
        assertNull(lines.getFirst().row());
        assertTrue(lines.getFirst().sentence().contains("3"));
    }

    @Test
    void theSheetThatIsChosenIsNamedNoMore() throws IOException {
        as(OFFICER);
        long report = the(UploadRoster.class).upload(COLLEGE, TERM, OFFERING, workbook("补报人", "补报号"), "名册.xlsx");
        var fields = Map.of("补报人", RosterField.NAME, "补报号", RosterField.ID_NUMBER, "补报类别", RosterField.CATEGORY);
        the(MapRosterColumns.class).map(report, new Layout("补报", 1, fields), false);
        assertEquals(
                List.of("名册", "去年"),
                report(report).unread().stream().map(UnreadSheet::sheet).toList());
    }

    @Test
    void moreUnreadSheetsThanFitAreToldAsOne() {
        var many = new ArrayList<UnreadSheet>();
        for (int i = 0; i < 200; i++) {
            many.add(new UnreadSheet("工作表之三十一字".repeat(4) + i, false, 2));
        }
        var told = UnreadSheet.unpacked(UnreadSheet.packed(many));
        assertTrue(told.size() < 200);
        assertEquals(400, told.stream().mapToInt(UnreadSheet::rows).sum());
    }

    @Test
    void correctionsAreNotLostUnasked() {
        long report = uploaded(line("张?", number()));
        the(MendRosterRow.class).mend(row(report, 0).id(), Map.of(RosterField.NAME, "张三"));
        var layout = report(report).layout();
        assertThrows(Problem.class, () -> the(MapRosterColumns.class).map(report, layout, false));
        the(MapRosterColumns.class).map(report, layout, true);
        assertEquals(Verdict.REJECT, row(report, 0).verdict());
    }

    @Test
    void headingsAreShownForMapping() {
        long report = uploaded(lines(1));
        var sheet = the(RosterSheets.class).of(report, Scope.ofCollege(COLLEGE)).getFirst();
        assertEquals(1, sheet.headerRow());
        assertEquals(RosterField.NAME, sheet.headings().getFirst().meaning());
    }

    @Test
    void aReportForOneOfferingNeedsNoColumnForIt() throws IOException {
        as(OFFICER);
        long report = the(UploadRoster.class)
                .upload(COLLEGE, TERM, OFFERING, file("姓名,证件号码,人员类别\n张三," + number() + ",在校生\n"), "a.csv");
        assertEquals(Verdict.ACCEPT, row(report, 0).verdict());
        assertEquals(OFFERING, row(report, 0).offeringId());
    }

    @Test
    void aFileThatListsNobodyIsRefusedAndNotKept() throws IOException {
        long before = count("select count(*) from stored_file");
        as(OFFICER);
        var empty = file("姓名,证件号码,开课编号,人员类别\n");
        assertEquals(
                "rosters.file.noRows",
                assertThrows(Problem.class, () -> the(UploadRoster.class).upload(COLLEGE, TERM, null, empty, "a.csv"))
                        .key());
        assertEquals(before, count("select count(*) from stored_file"));
    }

    @Test
    void moreThanAHundredThousandRowsAreRefused() throws IOException {
        var text = new StringBuilder("姓名,证件号码\n");
        for (int i = 0; i <= RosterFile.MOST_ROWS; i++) {
            text.append("张三,1\n");
        }
        try (var roster = new RosterFile(file(text.toString()), "a.csv")) {
            var layout = roster.layout(Map.of());
            assertThrows(Problem.class, () -> roster.rows(layout, row -> {}));
        }
    }

    @Test
    void aMendedRowIsJudgedAgain() {
        long report = uploaded(line("张?", number()));
        the(MendRosterRow.class).mend(row(report, 0).id(), Map.of(RosterField.NAME, "张三"));
        assertEquals(Verdict.ACCEPT, row(report, 0).verdict());
        assertTrue(row(report, 0).mended());
        assertEquals("张*", row(report, 0).shownName());
    }

    @Test
    void rowsThatPointToAMendedRowAreJudgedAgain() {
        String twice = number();
        long report = uploaded(line("张三", twice), line("张三", twice));
        assertEquals(Verdict.DUPLICATE, row(report, 1).verdict());
        the(MendRosterRow.class).mend(row(report, 0).id(), Map.of(RosterField.ID_NUMBER, number()));
        assertEquals(Verdict.ACCEPT, row(report, 0).verdict());
        assertEquals(Verdict.ACCEPT, row(report, 1).verdict());
        the(MendRosterRow.class).mend(row(report, 0).id(), Map.of(RosterField.ID_NUMBER, twice));
        assertEquals(Verdict.DUPLICATE, row(report, 1).verdict());
    }

    @Test
    void aFooterThatNamesSomebodyAfterAllIsRead() {
        long report = uploaded(line("张三", number()), "备注,,,,,");
        assertEquals(1, report(report).rowsRead());
        the(MendRosterRow.class)
                .mend(
                        row(report, 1).id(),
                        Map.of(
                                RosterField.NAME, "李四",
                                RosterField.ID_NUMBER, number(),
                                RosterField.OFFERING_NO, "LT-01",
                                RosterField.CATEGORY, "在校生"));
        assertEquals(Verdict.ACCEPT, row(report, 1).verdict());
        assertEquals(2, report(report).rowsRead());
    }

    @Test
    void theFormShowsNoNumberUntilItIsAskedFor() {
        String number = number();
        long report = uploaded(line("张三", number));
        long row = row(report, 0).id();
        var texts = the(MendRosterRow.class).open(row);
        assertEquals("张三", texts.get(RosterField.NAME));
        assertFalse(texts.containsKey(RosterField.ID_NUMBER));
        assertEquals(number, the(MendRosterRow.class).reveal(row, RosterField.ID_NUMBER));
        assertEquals(
                1, count("select count(*) from audit_line where kind = 'LOOK' and subject = ?", row + " ID_NUMBER"));
    }

    @Test
    void anIdentityNumberAsStudentNumberIsNowhereInTheClear() {
        String number = number();
        long report = uploaded(RosterWorld.line("张三", number, "LT-01", "", "Ｇ" + number));
        long row = row(report, 0).id();
        assertEquals(Verdict.REJECT, row(report, 0).verdict());
        assertEquals(0, count("select count(*) from roster_row where findings like ?", "%" + number + "%"));
        assertFalse(the(MendRosterRow.class).open(row).containsKey(RosterField.STUDENT_NO));
        assertFalse(the(DownloadRosterErrors.class).lines(report).toString().contains(number));
        assertEquals("Ｇ" + number, the(MendRosterRow.class).reveal(row, RosterField.STUDENT_NO));
        assertEquals(
                1, count("select count(*) from audit_line where kind = 'LOOK' and subject = ?", row + " STUDENT_NO"));
        the(MendRosterRow.class).mend(row, Map.of(RosterField.STUDENT_NO, "2025010203"));
        assertEquals(Verdict.ACCEPT, row(report, 0).verdict());
    }

    @Test
    void onlyRowsToReviewAreConfirmed() {
        long report = uploaded(line("张", number()), line("李四", number()));
        the(ConfirmRosterRow.class).confirm(row(report, 0).id(), "已核对身份证");
        assertFalse(row(report, 0).waits());
        assertThrows(
                Problem.class,
                () -> the(ConfirmRosterRow.class).confirm(row(report, 1).id(), "x"));
        assertThrows(
                Problem.class,
                () -> the(ConfirmRosterRow.class).confirm(row(report, 0).id(), " "));
        the(ConfirmRosterRow.class).withdraw(row(report, 0).id());
        assertTrue(row(report, 0).waits());
    }

    @Test
    void oneQuestionIsConfirmedForAllWhoRaiseNoOther() {
        var unknownClass = new ArrayList<String>();
        for (String name : List.of("张三", "李四", "张")) {
            unknownClass.add(line(name, number()).replace("环工 2501", "环工 2599"));
        }
        long report = uploaded(unknownClass);
        assertEquals(2, the(ConfirmRosterRow.class).confirmAll(report, Rule.CLASS_UNKNOWN, "新班级,尚未登记"));
        assertTrue(row(report, 2).waits());
    }

    @Test
    void whatWasRegisteredMeanwhileIsFoundByARecheck() {
        long report = uploaded(line("张三", number()).replace("环工 2501", "环工 2777"));
        assertEquals(List.of("class.unknown"), rules(report, 0));
        change("insert into class_group (version, college_id, major_id, name, entry_year)"
                + " values (1, 901, 908, '环工 2777', 2026)");
        the(RecheckRoster.class).recheck(report);
        assertEquals(Verdict.ACCEPT, row(report, 0).verdict());
    }

    @Test
    void theErrorListHoldsNoNumberAndNoName() {
        String twice = number();
        String wrong = InventedNumbers.wrong(number());
        long report = uploaded(line("欧阳震华", twice), line("欧阳震华", twice), line("慕容复?", number()), line("令狐冲", wrong));
        var lines = the(DownloadRosterErrors.class).lines(report);
        assertEquals(
                List.of("file.samePerson", "name.garbled", "id.checkDigit"),
                lines.stream().map(DownloadRosterErrors.Line::rule).toList());
        assertEquals(
                List.of(3, 4, 5),
                lines.stream().map(DownloadRosterErrors.Line::row).toList());
        assertEquals("18", lines.get(2).positions());
        assertEquals("4", lines.get(1).positions());
        String all = lines.toString();
        for (String secret : List.of(twice, wrong, "欧阳", "慕容", "令狐")) {
            assertFalse(all.contains(secret));
        }
    }

    @Test
    void rowsAreFoundByVerdictAndRule() {
        long report = uploaded(line("张?", number()), line("李四", number()), line("王?", number()));
        var filter = new RosterRows.Filter(Verdict.REJECT, Rule.NAME_GARBLED, null);
        var rows = the(RosterRows.class);
        assertEquals(2, rows.count(report, filter, Scope.all()));
        assertEquals(
                1,
                rows.list(report, filter, new Window(1, 10, "", false), Scope.all())
                        .size());
        assertEquals(0, rows.count(report, new RosterRows.Filter(null, Rule.NAME_RARE, null), Scope.all()));
    }

    @Test
    void aDiscardedDraftLeavesNothing() {
        long report = uploaded(lines(2));
        long file = report(report).fileId();
        the(DiscardRoster.class).discard(report);
        assertEquals(0, count("select count(*) from roster_row where report_id = ?", report));
        the(PurgeRosters.class).purge();
        assertEquals(1, count("select count(*) from stored_file where id = ? and purged_at is not null", file));
    }

    @Test
    void theTemplateIsReadBackByItsOwnHeadings() throws IOException {
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var out = new ByteArrayOutputStream();
            RosterTemplate.write(out, locale);
            var xlsx = Files.write(Files.createTempFile("template", ".xlsx"), out.toByteArray());
            try (var roster = new RosterFile(xlsx, "t.xlsx")) {
                var layout = roster.layout(Map.of());
                assertEquals(RosterField.values().length, layout.fields().size());
                assertNotEquals(Map.of(), layout.fields());
                assertEquals(List.of(), roster.unread(layout));
            }
        }
    }
}
