package io.greentalent.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.shared.Problem;
import io.greentalent.sheets.Cell.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class XlsxReadingTest extends SheetFileTest {
    private static TestWorkbook data(String rows) {
        return new TestWorkbook().sheet("名册", "<sheetData>" + rows + "</sheetData>");
    }

    private Cell only(TestWorkbook workbook) {
        return read(workbook).get(0).at(0);
    }

    private Cell number(String stored) {
        return only(data("<row r=\"1\"><c r=\"A1\"><v>" + stored + "</v></c></row>"));
    }

    @Test
    void textsComeAsTheyStand() {
        var rows = read(new TestWorkbook().rows("名册", List.of(List.of("姓名", "学号"), List.of("张三", " 001 "))));
        assertEquals(List.of("姓名", "学号"), texts(rows.get(0)));
        assertEquals(new Cell(1, " 001 ", Kind.TEXT, false, false), rows.get(1).at(1));
        assertEquals("名册", rows.get(1).sheet());
    }

    @Test
    void absentRowsAreAbsentAndNumbersStay() {
        var rows = read(data("<row r=\"3\"><c r=\"A3\"><v>1</v></c></row><row r=\"7\"><c r=\"A7\"><v>2</v></c></row>"));
        assertEquals(List.of(3, 7), rows.stream().map(SheetRow::number).toList());
    }

    @Test
    void blankRowsAreDelivered() {
        var rows = read(data("<row r=\"1\"><c r=\"A1\" s=\"0\"/><c r=\"B1\"/></row><row r=\"2\"/>"));
        assertEquals(2, rows.size());
        assertTrue(rows.get(0).isBlank());
        assertTrue(rows.get(1).cells().isEmpty());
    }

    @Test
    void cellsHaveNoGaps() {
        var row = read(data("<row r=\"1\"><c r=\"C1\"><v>5</v></c></row>")).get(0);
        assertEquals(List.of("", "", "5"), texts(row));
        assertEquals(2, row.cells().get(2).column());
        assertEquals("", row.at(99).text());
    }

    @Test
    void rowsAndCellsWithoutPlacesCountOn() {
        var rows = read(data("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"));
        assertEquals(List.of("1", "2"), texts(rows.get(0)));
        assertEquals(2, rows.get(1).number());
    }

    @Test
    void sharedTextsJoinTheirRunsWithoutReadings() {
        var workbook = data("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>")
                .sharedStrings(
                        "<si><t>学号</t></si><si><r><t>张</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\"> 三</t></r>"
                                + "<rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh></si>");
        assertEquals(List.of("张 三", "学号"), texts(read(workbook).get(0)));
    }

    @Test
    void rareCharacterBeyondTheBmpStaysWhole() {
        assertEquals(
                "\ud872\udf6c",
                only(data("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>𬭬</v></c></row>"))
                        .text());
        assertEquals(
                "𬭬",
                only(data("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&#x2CB6C;</v></c></row>"))
                        .text());
    }

    @Test
    void rareCharacterAcrossPiecesOfTextStaysWhole() {
        String text = "a".repeat(4095) + "𬭬" + "b".repeat(8191) + "𬭬";
        assertEquals(
                text,
                only(data("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + text + "</v></c></row>"))
                        .text());
    }

    @Test
    void entitiesSectionsAndCommentsAreXml() {
        var cell =
                only(data("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a&amp;b&lt;<!-- no - -- -->c<![CDATA[<d>]]]]>&#65;</v>"
                        + "</c></row>"));
        assertEquals("a&b<c<d>]]A", cell.text());
    }

    @Test
    void excelsEscapesAreResolved() {
        assertEquals("a\rb_x", RichText.unescaped("a_x000D_b_x005F_x"));
        assertEquals("\ufffd", RichText.unescaped("_xD800_"));
        assertEquals("\ud872\udf6c", RichText.unescaped("_xD872__xDF6C_"));
    }

    @Test
    void wholeNumbersArePlainDigits() {
        assertEquals("0", number("0").text());
        assertEquals("-17", number("-17").text());
        assertEquals("1500", number("1.5E+3").text());
        assertEquals("2023010101", number("2023010101").text());
        assertEquals(Kind.NUMBER, number("2023010101").kind());
        assertEquals(new Cell(0, "999999999999999", Kind.NUMBER, false, false), number("999999999999999"));
    }

    @Test
    void fractionsAreAsExcelShowsThem() {
        assertEquals("1.1", number("1.1000000000000001").text());
        assertEquals("83.3333333333333", number("83.333333333333329").text());
        assertEquals("0.00001", number("1E-5").text());
        assertEquals(Kind.NUMBER, number("1.1000000000000001").kind());
    }

    @Test
    void eighteenDigitsAreImprecise() {
        assertEquals(new Cell(0, "500101199001011000", Kind.IMPRECISE, false, false), number("5.0010119900101123E+17"));
        assertEquals(new Cell(0, "500101199001011000", Kind.IMPRECISE, false, false), number("500101199001011234"));
        assertEquals(Kind.IMPRECISE, number("1000000000000000").kind());
        assertEquals(Kind.IMPRECISE, number("5E17").kind());
    }

    @Test
    void numbersThatAreNoneAreTexts() {
        assertEquals(new Cell(0, "1E+999999999", Kind.TEXT, false, false), number("1E+999999999"));
        assertEquals(new Cell(0, "NaN", Kind.TEXT, false, false), number("NaN"));
        assertEquals("0", number("1E-999999999").text());
        assertEquals(309, number("1.5E+308").text().length());
    }

    @Test
    void zerosOfTheFormatAreShown() {
        var workbook =
                data("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1234</v></c></row>").formats("000000");
        assertEquals(new Cell(0, "001234", Kind.NUMBER, false, false), only(workbook));
    }

    @Test
    void formulasGiveTheirStoredResult() {
        var row = read(data(
                        "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c><c r=\"B1\" t=\"str\"><f>A1&amp;\"x\"</f><v>2x</v></c>"
                                + "<c r=\"C1\"><f>NOW()</f></c><c r=\"D1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
                                + "<c r=\"E1\"><f t=\"shared\" si=\"0\"/><v>5.0010119900101123E+17</v></c></row>"))
                .get(0);
        assertEquals(List.of("2", "2x", "", "#DIV/0!", "500101199001011000"), texts(row));
        assertEquals(
                List.of(Kind.FORMULA, Kind.FORMULA, Kind.FORMULA, Kind.ERROR, Kind.IMPRECISE),
                row.cells().stream().map(Cell::kind).toList());
    }

    @Test
    void errorsAndTruthValuesAreNamed() {
        var row = read(data("<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#N/A</v></c><c r=\"B1\" t=\"b\"><v>1</v></c></row>"))
                .get(0);
        assertEquals(new Cell(0, "#N/A", Kind.ERROR, false, false), row.at(0));
        assertEquals(new Cell(1, "TRUE", Kind.BOOLEAN, false, false), row.at(1));
    }

    @Test
    void apostropheThatMarksTextIsDropped() {
        var rows = read(new TestWorkbook().rows("a", List.of(List.of("'500101199001011234", "'t Hooft", "'=1", "'"))));
        assertEquals(List.of("500101199001011234", "'t Hooft", "=1", "'"), texts(rows.get(0)));
    }

    @Test
    void datesOf1900System() {
        var workbook = data("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c><c r=\"B1\" s=\"1\"><v>59</v></c>"
                        + "<c r=\"C1\" s=\"1\"><v>60</v></c><c r=\"D1\" s=\"1\"><v>61</v></c>"
                        + "<c r=\"E1\" s=\"1\"><v>45000</v></c><c r=\"F1\" s=\"1\"><v>45000.75</v></c>"
                        + "<c r=\"G1\" s=\"1\"><v>2958465</v></c><c r=\"H1\" s=\"1\"><v>2958466</v></c></row>")
                .styles("<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>");
        var row = read(workbook).get(0);
        assertEquals(
                List.of(
                        "1900-01-01",
                        "1900-02-28",
                        "1900-02-29",
                        "1900-03-01",
                        "2023-03-15",
                        "2023-03-15",
                        "9999-12-31",
                        "2958466"),
                texts(row));
        assertEquals(Kind.DATE, row.at(4).kind());
        assertEquals(Kind.NUMBER, row.at(7).kind());
    }

    @Test
    void datesOf1904System() {
        var workbook = data("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>43538</v></c></row>")
                .styles("<cellXfs><xf/><xf numFmtId=\"14\"/></cellXfs>")
                .from1904();
        assertEquals(List.of("1904-01-01", "2023-03-15"), texts(read(workbook).get(0)));
    }

    @Test
    void writtenFormatsTellDates() {
        var workbook = data("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45000</v></c><c r=\"B1\" s=\"2\"><v>45000.5</v></c>"
                        + "<c r=\"C1\" s=\"3\"><v>45000.5</v></c><c r=\"D1\" s=\"2\"><v>45000.9999999</v></c>"
                        + "<c r=\"E1\" s=\"4\"><v>0.5</v></c><c r=\"F1\" s=\"5\"><v>1.0625</v></c>"
                        + "<c r=\"G1\" s=\"2\"><v>45000</v></c></row>")
                .formats(
                        "yyyy\"年\"m\"月\"d\"日\";@",
                        "yyyy/m/d h:mm",
                        "#,##0.00_);[Red](#,##0.00)",
                        "h:mm AM/PM",
                        "[h]:mm");
        assertEquals(
                List.of("2023-03-15", "2023-03-15 12:00", "45000.5", "2023-03-16", "12:00", "25:30", "2023-03-15"),
                texts(read(workbook).get(0)));
    }

    @Test
    void formatsWithoutADateAreNone() {
        for (String code :
                List.of("General", "0.00E+00", "\"day\" 0", "[Red]0", "@", "0%", "# ?/?", "_ * #,##0_ ", "\\d0")) {
            assertEquals(CellFormat.Shape.NUMBER, CellFormat.of(code).shape(), code);
        }
        for (String code :
                List.of("yyyy-mm-dd", "[$-804]aaaa", "m/d", "mmm", "[DBNum1][$-804]yyyy\"年\"", "dd\\.mm\\.yy")) {
            assertEquals(CellFormat.Shape.DATE, CellFormat.of(code).shape(), code);
        }
        assertEquals(CellFormat.Shape.TIME, CellFormat.of("mm:ss.0").shape());
        assertEquals(
                CellFormat.Shape.DATE_TIME, CellFormat.of("yyyy/m/d\\ h:mm;@").shape());
    }

    @Test
    void writtenOutDatesAreRead() {
        var row = read(data(
                        "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2023-03-15</v></c>"
                                + "<c r=\"B1\" t=\"d\"><v>2023-03-15T08:30:00Z</v></c><c r=\"C1\" t=\"d\"><v>soon</v></c></row>"))
                .get(0);
        assertEquals(List.of("2023-03-15", "2023-03-15 08:30", "soon"), texts(row));
        assertEquals(Kind.TEXT, row.at(2).kind());
    }

    @Test
    void mergedRangeCarriesItsTextEverywhere() {
        var rows = read(new TestWorkbook()
                .sheet(
                        "a",
                        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>某学院</v></c>"
                                + "<c r=\"C1\"><v>1</v></c></row><row r=\"2\"><c r=\"B2\"><v>9</v></c><c r=\"C2\"><v>2</v></c></row>"
                                + "<row r=\"3\"><c r=\"C3\"><v>3</v></c></row></sheetData>"
                                + "<mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells>"));
        var covered = new Cell(1, "某学院", Kind.TEXT, true, false);
        assertEquals(covered, rows.get(0).at(1));
        assertEquals(covered, rows.get(1).at(1));
        assertEquals(List.of("某学院", "某学院", "2"), texts(rows.get(1)));
        assertEquals(List.of("", "", "3"), texts(rows.get(2)));
        assertFalse(rows.get(1).at(2).merged());
    }

    @Test
    void mergedRangeOverTheWholeSheetEndsAtTheLastColumnRead() {
        var rows = read(
                new TestWorkbook()
                        .sheet(
                                "a",
                                "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"
                                        + "<row r=\"1048576\"/></sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>"));
        assertEquals(256, rows.get(1).cells().size());
        assertEquals("1", rows.get(1).at(255).text());
    }

    @Test
    void overlappingMergedRangesLeaveTheLaterOut() {
        var rows = read(new TestWorkbook()
                .sheet(
                        "a",
                        "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c>"
                                + "<c r=\"C1\"><v>3</v></c></row></sheetData>"
                                + "<mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"B1:C1\"/></mergeCells>"));
        assertEquals(List.of("1", "1", "3"), texts(rows.get(0)));
    }

    @Test
    void hiddenRowsAndColumnsAreMarked() {
        var rows = read(new TestWorkbook()
                .sheet(
                        "a",
                        "<cols><col min=\"2\" max=\"3\" width=\"9\" hidden=\"1\"/></cols>"
                                + "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>2</v></c></row>"
                                + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>3</v></c></row></sheetData>"));
        assertEquals(
                List.of(false, true, true),
                rows.get(0).cells().stream().map(Cell::hidden).toList());
        assertFalse(rows.get(0).hidden());
        assertTrue(rows.get(1).hidden());
        assertTrue(rows.get(1).at(0).hidden());
    }

    @Test
    void sheetsComeInTheirOrderAndHiddenOnesAreTold() {
        var bytes = new TestWorkbook()
                .rows("说明", List.of(List.of("a")))
                .tab("旧", "veryHidden", "<worksheet><sheetData/></worksheet>")
                .rows("名册", List.of(List.of("b")))
                .bytes();
        try (var source = SheetSource.open(file(bytes), "a.xlsx", LIMITS)) {
            assertEquals(List.of("说明", "旧", "名册"), source.sheets());
            assertFalse(source.isHidden("名册"));
            assertTrue(source.isHidden("旧"));
            assertEquals("b", source.firstRows("名册", 1).get(0).at(0).text());
            assertEquals(
                    "sheets.file.sheet",
                    assertThrows(Problem.class, () -> source.rows("无", r -> {})).key());
        }
    }

    @Test
    void firstRowsStopEarly() {
        var bytes = new TestWorkbook()
                .rows("a", List.of(List.of("1"), List.of("2"), List.of("3")))
                .bytes();
        try (var source = SheetSource.open(file(bytes), "a.xlsx", LIMITS.withRows(2))) {
            assertEquals(2, source.firstRows("a", 2).size());
        }
    }

    @Test
    void misnamedFileIsReadByItsContent() {
        var bytes = new TestWorkbook().rows("a", List.of(List.of("1"))).bytes();
        try (var source = SheetSource.open(file(bytes), "名册.csv", LIMITS)) {
            assertTrue(source.isMisnamed());
            assertEquals("1", source.firstRows("a", 9).get(0).at(0).text());
        }
        try (var source = SheetSource.open(file(bytes), "名册.XLSX", LIMITS)) {
            assertFalse(source.isMisnamed());
        }
    }

    @Test
    void partsInUtf16AreRead() {
        String xml =
                "\ufeff<?xml version=\"1.0\" encoding=\"UTF-16\"?><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\">"
                        + "<v>绿才</v></c></row></sheetData></worksheet>";
        var workbook = data("").part("xl/worksheets/sheet1.xml", xml.getBytes(StandardCharsets.UTF_16LE));
        assertEquals("绿才", only(workbook).text());
    }

    @Test
    void prefixedElementsAreRead() {
        var workbook = data("").part(
                        "xl/worksheets/sheet1.xml",
                        "<x:worksheet xmlns:x='m'><x:sheetData><x:row r='1'><x:c r='A1' t='str'>"
                                + "<x:v>b</x:v></x:c></x:row></x:sheetData></x:worksheet>");
        assertEquals("b", only(workbook).text());
    }

    @Test
    void sinksOwnFailurePasses() {
        var bytes = new TestWorkbook().rows("a", List.of(List.of("1"))).bytes();
        try (var source = SheetSource.open(file(bytes), "a.xlsx", LIMITS)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> source.rows("a", row -> {
                        throw new IllegalStateException();
                    }));
        }
    }

    @Test
    void hundredThousandRowsStreamInLittleMemory() {
        var sheet = new StringBuilder("<sheetData>");
        for (int r = 1; r <= 100_000; r++) {
            sheet.append("<row r=\"").append(r).append("\">");
            for (char c = 'A'; c <= 'J'; c++) {
                sheet.append("<c r=\"")
                        .append(c)
                        .append(r)
                        .append("\" t=\"str\"><v>")
                        .append(c)
                        .append((long) r * 7919)
                        .append("</v></c>");
            }
            sheet.append("</row>");
        }
        byte[] bytes = new TestWorkbook()
                .sheet("a", sheet.append("</sheetData>").toString())
                .bytes();
        var upload = file(bytes);
        List<Long> heaps = new ArrayList<>(Arrays.asList(0L, 0L));
        int[] count = {0};
        try (var source = SheetSource.open(upload, "a.xlsx", LIMITS)) {
            source.rows("a", row -> {
                count[0]++;
                if (row.number() == 1_000 || row.number() == 99_000) {
                    heaps.set(row.number() == 1_000 ? 0 : 1, heap());
                }
            });
        }
        assertEquals(100_000, count[0]);
        long grown = heaps.get(1) - heaps.get(0);
        assertTrue(grown < 2_000_000, "grew by " + grown);
    }

    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
