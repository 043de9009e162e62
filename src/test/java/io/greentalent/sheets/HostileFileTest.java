package io.greentalent.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.shared.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class HostileFileTest extends SheetFileTest {
    private static final String ROW = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>";

    private static TestWorkbook plain() {
        return new TestWorkbook().sheet("a", ROW);
    }

    private static TestWorkbook part(String xml) {
        return plain().part("xl/worksheets/sheet1.xml", xml);
    }

    @Test
    void emptyFileIsTold() {
        assertRefused("empty", new byte[0]);
        assertRefused("empty", new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, ' ', '\n'});
    }

    @Test
    void tooLargeFileIsTold() {
        assertRefused("size", new byte[1025], new SheetLimits(1024, 9, 9, 9, 9, 9, 9, 9));
    }

    @Test
    void encryptedWorkbookIsToldFromOldOne() {
        assertRefused("encrypted", TestWorkbook.ole("EncryptedPackage"));
        assertRefused("xls", TestWorkbook.ole("Workbook"));
        assertRefused("xls", TestWorkbook.ole("Book"));
        assertRefused("kind", TestWorkbook.ole("WordDocument"));
    }

    @Test
    void zipWithPasswordIsEncrypted() {
        byte[] bytes = plain().bytes();
        bytes[6] |= 1;
        assertRefused("encrypted", bytes);
    }

    @Test
    void macrosAreRefusedWhateverTheName() {
        assertRefused("macro", plain().part("xl/vbaProject.bin", "x"));
        assertRefused("macro", plain().part("other/VBAPROJECT.BIN", "x"));
        assertRefused("macro", plain().workbookType("application/vnd.ms-excel.sheet.macroEnabled.main+xml"));
        assertRefused("macro", plain().part("xl/macrosheets/sheet1.xml", "<a/>"));
        assertRefused("xlsb", plain().workbookType("application/vnd.ms-excel.sheet.binary.macroEnabled.main"));
    }

    @Test
    void otherFilesAreNoSpreadsheets() {
        assertRefused("kind", "%PDF-1.7 text".getBytes(StandardCharsets.US_ASCII));
        assertRefused("kind", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        assertRefused("kind", "{\\rtf1 a}".getBytes(StandardCharsets.US_ASCII));
        assertRefused("kind", "姓名,\0学号".getBytes(StandardCharsets.UTF_8));
        assertRefused("kind", "PK\u0005\u0006".concat("\0".repeat(18)).getBytes(StandardCharsets.US_ASCII));
        assertRefused("html", "<html><table><tr><td>a</td></tr></table></html>".getBytes(StandardCharsets.US_ASCII));
        assertRefused("html", "\n<?xml version=\"1.0\"?><Workbook/>".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void otherPackagesAreNoSpreadsheets() {
        assertRefused("kind", zip("a.txt", "b.txt"));
        assertRefused("ods", zip("mimetype", "content.xml"));
        assertRefused("kind", plain().part("word/document.xml", "<a/>"));
        assertRefused("kind", plain().part("[Content_Types].xml", "<Types/>"));
    }

    private static byte[] zip(String... names) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void missingPartsAreTold() {
        assertRefused("part", plain().part("xl/worksheets/sheet1.xml", ""));
        assertRefused("part", plain().part("xl/workbook.xml", ""));
        assertRefused("part", plain().part("xl/_rels/workbook.xml.rels", ""));
        assertRefused("part", new TestWorkbook().part("x", "y"));
    }

    @Test
    void climbingPathsAreRefused() {
        assertRefused("paths", plain().part("../evil.xml", "<a/>"));
        assertRefused("paths", plain().part("xl\\..\\..\\evil.xml", "<a/>"));
        assertRefused("paths", plain().part("/etc/passwd", "<a/>"));
        assertRefused("paths", plain().part("C:/evil.xml", "<a/>"));
        assertRefused(
                "paths",
                plain().part(
                                "_rels/.rels",
                                "<Relationships><Relationship Id='a' Type='x/officeDocument' "
                                        + "Target='../../x'/></Relationships>"));
    }

    @Test
    void tenThousandEntriesAreRefused() {
        var workbook = plain();
        for (int i = 0; i < 10_000; i++) {
            workbook.part("xl/media/" + i, "x");
        }
        assertRefused("entries", workbook);
    }

    @Test
    void namesThatDifferByCaseOnlyAreRefused() {
        assertRefused("corrupt", plain().part("xl/worksheets/SHEET1.xml", "<worksheet/>"));
    }

    @Test
    void repeatedCellsDoNotUnpackForEver() {
        String cells = "<c><v>1</v></c>".repeat(2_000_000);
        assertRefused("bomb", new TestWorkbook().sheet("a", "<sheetData><row r=\"1\">" + cells + "</row></sheetData>"));
    }

    @Test
    void twoTabsOnOnePartAreRefused() {
        String relations = "<Relationships><Relationship Id='rId1' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
                + "<Relationship Id='rId2' Type='x/worksheet' Target='/xl/worksheets/SHEET1.xml'/></Relationships>";
        assertRefused("corrupt", plain().sheet("b", ROW).part("xl/_rels/workbook.xml.rels", relations));
    }

    @Test
    void moreTabsThanAnybodyLooksThroughAreRefused() {
        var workbook = new TestWorkbook();
        for (int i = 0; i < 257; i++) {
            workbook.sheet("s" + i, ROW);
        }
        assertRefused("tabs", workbook);
    }

    @Test
    void aFileIsNotReadAgainForEver() {
        byte[] bytes = plain().part(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><!--" + " ".repeat(400_000) + "-->" + ROW + "</worksheet>")
                .bytes();
        try (var source = SheetSource.open(file(bytes), "a.xlsx", LIMITS)) {
            for (int i = 0; i < 16; i++) {
                source.rows("a", row -> {});
            }
            var problem = assertThrows(Problem.class, () -> {
                for (int i = 0; i < 32; i++) {
                    source.rows("a", row -> {});
                }
            });
            assertEquals("sheets.file.bomb", problem.key());
        }
    }

    @Test
    void bombInTheSharedTextsIsRefused() {
        assertRefused("bomb", plain().sharedStrings("<si><t>aaaaaaaaaa</t></si>".repeat(500_000)));
    }

    @Test
    void bombInTheStylesIsRefused() {
        assertRefused("bomb", plain().styles("<cellXfs>" + "<xf/>".repeat(4_000_000) + "</cellXfs>"));
    }

    @Test
    void sharedTextsHaveTheirOwnLimit() {
        var limits = new SheetLimits(1 << 20, 99, 1 << 20, 100, 2_000, 9, 9, 99);
        assertRefused(
                "bomb", plain().sharedStrings("<si><t>a</t></si>".repeat(200)).bytes(), limits);
    }

    @Test
    void unpackedBytesOfAllPartsCountTogether() {
        var limits = new SheetLimits(1 << 20, 99, 30_000, 100, 1 << 20, 999, 9, 99);
        String blank = "<!--" + " ".repeat(12_000) + "-->";
        var workbook = new TestWorkbook()
                .sheet("a", ROW + blank)
                .sheet("b", ROW + blank)
                .sheet("c", ROW + blank);
        assertRefused("bomb", workbook.bytes(), limits);
    }

    /** Sets the unpacked size in the central directory of every part to 10. */
    @Test
    void lyingSizesAreNotBelieved() {
        byte[] bytes = new TestWorkbook().sheet("a", ROW.repeat(200)).bytes();
        for (int i = 0; i < bytes.length - 46; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                Arrays.fill(bytes, i + 24, i + 28, (byte) 0);
                bytes[i + 24] = 10;
            }
        }
        assertRefused("corrupt", bytes);
    }

    @Test
    void wrongChecksumIsRefused() {
        byte[] bytes = plain().bytes();
        for (int i = 0; i < bytes.length - 46; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 16] ^= 1;
            }
        }
        assertRefused("corrupt", bytes);
    }

    @Test
    void documentTypesAreRefused() {
        assertRefused(
                "doctype",
                part("<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet>&x;</worksheet>"));
        assertRefused("doctype", plain().sharedStrings("").part("xl/sharedStrings.xml", "<!DOCTYPE sst><sst/>"));
        assertRefused("doctype", part("\ufeff<?xml version=\"1.0\"?>\n<!-- a --><!DOCTYPE a><worksheet/>"));
    }

    @Test
    void unknownEntitiesAreRefused() {
        assertRefused("xml", part("<worksheet>&x;</worksheet>"));
        assertRefused("xml", part("<worksheet>&#0;</worksheet>"));
        assertRefused("xml", part("<worksheet>&#xD800;</worksheet>"));
        assertRefused("xml", part("<worksheet>&aVeryLongEntityName;</worksheet>"));
    }

    @Test
    void malformedXmlIsRefused() {
        for (String xml : List.of(
                "<worksheet>",
                "<worksheet></sheet>",
                "<worksheet/><worksheet/>",
                "text",
                "<worksheet/>text",
                "<worksheet a=1/>",
                "<worksheet a='1' a='2'/>",
                "<worksheet a='<'/>",
                "<worksheet a='1'b='2'/>",
                "<worksheet><!-- ",
                "<worksheet><![CDATA[ ",
                "<worksheet>\u0001</worksheet>",
                "<worksheet",
                "<worksheet></worksheet a='1'>",
                "<worksheet><!ELEMENT a></worksheet>",
                "< worksheet/>",
                "<other/>",
                "<worksheet a/>",
                "</worksheet>",
                "<worksheet><a></b></worksheet>",
                "<" + "a".repeat(300) + "/>",
                "<worksheet a='" + "x".repeat(70_000) + "'/>",
                "<a>".repeat(200) + "</a>".repeat(200))) {
            assertRefused("xml", part(xml));
        }
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] xml = "<worksheet>\u00ff</worksheet>".getBytes(StandardCharsets.ISO_8859_1);
        assertRefused("corrupt", plain().part("xl/worksheets/sheet1.xml", xml));
    }

    @Test
    void hugeCommentsAndSectionsFillNoMemory() {
        String junk = new String(new Random(1).ints(3_000_000, 'a', 'z').toArray(), 0, 3_000_000);
        assertEquals(
                1,
                read(part("<worksheet><!--" + junk + "-->" + ROW + "<x><![CDATA[" + junk + "]]></x></worksheet>"))
                        .size());
    }

    @Test
    void manyDistinctNamesFillNoMemory() {
        var xml = new StringBuilder("<worksheet>");
        for (int i = 0; i < 300_000; i++) {
            xml.append("<a").append(i * 7919L).append("/>");
        }
        assertEquals(1, read(part(xml + ROW + "</worksheet>")).size());
    }

    private static TestWorkbook rows(String rows) {
        return new TestWorkbook().sheet("a", "<sheetData>" + rows + "</sheetData>");
    }

    @Test
    void rowsAndCellsComeOnceAndInOrder() {
        assertRefused("corrupt", rows("<row r=\"2\"/><row r=\"1\"/>"));
        assertRefused("corrupt", rows("<row r=\"1\"/><row r=\"1\"/>"));
        assertRefused("corrupt", rows("<row r=\"1048577\"/>"));
        assertRefused("corrupt", rows("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>"));
        assertRefused("corrupt", rows("<row r=\"1\"><c r=\"A2\"/></row>"));
    }

    @Test
    void impossiblePlacesAreRefused() {
        for (String place : List.of("", "A", "1", "XFE1", "AAAA1", "A0", "A1B", "A99999999999", "é1")) {
            assertRefused("xml", rows("<row r=\"1\"><c r=\"" + place + "\"><v>1</v></c></row>"));
        }
        assertRefused("xml", rows("<row r=\"-1\"/>"));
        assertRefused("xml", rows("<row r=\"99999999999\"/>"));
        assertRefused(
                "xml", new TestWorkbook().sheet("a", ROW + "<mergeCells><mergeCell ref=\"B2:A1\"/></mergeCells>"));
    }

    @Test
    void textsThatAreNotThereAreRefused() {
        assertRefused("corrupt", rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>5</v></c></row>"));
        assertRefused("xml", rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-5</v></c></row>"));
    }

    @Test
    void onlyRowsThatHoldSomethingCount() {
        var limits = LIMITS.withRows(2);
        String full = "<row><c><v>1</v></c></row>";
        assertEquals(
                5,
                read(rows(full + "<row/><row/><row/>" + full).bytes(), "a.xlsx", limits)
                        .size());
        assertRefused("rows", rows(full.repeat(3)).bytes(), limits);
    }

    @Test
    void onlyColumnsThatHoldSomethingCount() {
        assertEquals(
                1,
                read(rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\" s=\"0\"/></row>"))
                        .get(0)
                        .cells()
                        .size());
        assertRefused("columns", rows("<row r=\"1\"><c r=\"IW1\"><v>1</v></c></row>"));
    }

    @Test
    void emptyCellsAtARowsEndAreNotKept() {
        for (String row :
                List.of("<row r=\"1\"><c r=\"IV1\"/></row>", "<row r=\"1\">" + "<c/>".repeat(256) + "</row>")) {
            assertEquals(List.of(), read(rows(row)).get(0).cells());
        }
        var merged = new TestWorkbook()
                .sheet(
                        "a",
                        "<sheetData><row r=\"1\"/></sheetData><mergeCells><mergeCell ref=\"A1:IV9\"/></mergeCells>");
        assertEquals(List.of(), read(merged).get(0).cells());
    }

    @Test
    void aTextHasNoMoreRowsThanExcel() {
        byte[] most = "\n".repeat(CellRef.LAST_ROW).getBytes(StandardCharsets.US_ASCII);
        most[0] = 'a';
        var more = Arrays.copyOf(most, most.length + 2);
        more[most.length] = '\n';
        more[most.length + 1] = '\n';
        assertRefused("rows", more);
    }

    @Test
    void topRowsKeepTheBeginningOfTheirTexts() {
        byte[] bytes = rows("<row><c t=\"str\"><v>" + "x".repeat(199) + "𬭬" + "x".repeat(9_000) + "</v></c></row>")
                .bytes();
        try (var source = SheetSource.open(file(bytes), "a.xlsx", LIMITS)) {
            assertEquals("x".repeat(199), source.firstRows("a", 1).get(0).at(0).text());
        }
    }

    @Test
    void tooLongTextIsRefused() {
        String text = "x".repeat(32_768);
        assertRefused("cell", rows("<row><c t=\"str\"><v>" + text + "</v></c></row>"));
        assertRefused(
                "cell",
                rows("<row><c t=\"inlineStr\"><is><r><t>" + text.substring(9)
                        + "</t></r><r><t>123456789a</t></r></is></c></row>"));
        assertRefused("cell", plain().sharedStrings("<si><t>" + text + "</t></si>"));
    }

    @Test
    void sheetOfTheSameNameTwiceIsRefused() {
        assertRefused("corrupt", plain().sheet("a", ROW));
        assertRefused("corrupt", plain().sheet("A", ROW));
        assertRefused("xml", plain().sheet("n".repeat(101), ROW));
    }

    @Test
    void everyTruncationIsRefusedWithAReason() {
        byte[] bytes = plain().bytes();
        for (int length = 1; length < bytes.length; length++) {
            assertOnlyProblems(Arrays.copyOf(bytes, length));
        }
    }

    @Test
    void everyFlippedByteIsReadOrRefusedWithAReason() {
        byte[] bytes =
                plain().sharedStrings("<si><t>a</t></si>").formats("yyyy").bytes();
        var random = new Random(42);
        for (int i = 0; i < bytes.length; i++) {
            byte[] broken = bytes.clone();
            broken[i] ^= (byte) (1 + random.nextInt(255));
            assertOnlyProblems(broken);
        }
    }

    @Test
    void randomXmlIsReadOrRefusedWithAReason() {
        String[] bits = {
            "<",
            ">",
            "/",
            "c",
            "row",
            " r=\"",
            "A1",
            "1",
            "\"",
            "<c>",
            "</c>",
            "<v>",
            "</v>",
            "&",
            ";",
            "<row>",
            "</row>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "t=\"s\"",
            "<?",
            "?>",
            "'",
            "=",
            "<is>",
            "<t>",
            "-",
            "é",
            "𬭬"
        };
        var random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            var xml = new StringBuilder("<worksheet><sheetData><row><c>");
            for (int k = random.nextInt(25); k >= 0; k--) {
                xml.append(bits[random.nextInt(bits.length)]);
            }
            assertOnlyProblems(part(xml + "</c></row></sheetData></worksheet>").bytes());
        }
    }

    @Test
    void randomBytesAreReadOrRefusedWithAReason() {
        var random = new Random(11);
        for (int i = 0; i < 500; i++) {
            byte[] bytes = new byte[1 + random.nextInt(300)];
            random.nextBytes(bytes);
            assertOnlyProblems(bytes);
        }
    }

    private void assertOnlyProblems(byte[] bytes) {
        try {
            read(bytes, "a.xlsx");
        } catch (Problem problem) {
            assertTrue(problem.key().startsWith("sheets.file."), problem.key());
        }
    }
}
