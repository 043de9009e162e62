package io.greentalent.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.sheets.Cell.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReadingTest extends SheetFileTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private List<List<String>> table(String text) {
        return readCsv(text).stream().map(SheetFileTest::texts).toList();
    }

    @Test
    void byteOrderMarkIsNoText() {
        assertEquals("姓名", readCsv("\ufeff姓名,学号\n").get(0).at(0).text());
        assertEquals(
                "姓名",
                readCsv("\ufeff姓名,学号\n", StandardCharsets.UTF_16LE).get(0).at(0).text());
        assertEquals(
                "姓名",
                readCsv("\ufeff姓名,学号\n", StandardCharsets.UTF_16BE).get(0).at(0).text());
    }

    @Test
    void gb18030WithFourByteCharacterIsRead() {
        var row = readCsv("张𬭬,重庆\r\n", GB18030).get(0);
        assertEquals(List.of("张𬭬", "重庆"), texts(row));
    }

    @Test
    void utf8ComesBeforeGb18030() {
        assertEquals("张𬭬", readCsv("张𬭬\n").get(0).at(0).text());
    }

    @Test
    void damagedUtf8IsNotTakenForGb18030() {
        byte[] bytes = "重庆市绿色低碳服务能力提升示范项目人才培育名册,x\n".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(bytes, bytes.length);
        cut[bytes.length - 5] = ',';
        assertRefused("encoding", cut);
    }

    @Test
    void bytesInNoKnownEncodingAreRefused() {
        assertRefused("encoding", new byte[] {'a', ',', (byte) 0xff, (byte) 0xff, '\n'});
        assertRefused("encoding", new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, (byte) 0xd5, (byte) 0xc5});
        assertRefused("encoding", new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0, 'b'});
        assertRefused("encoding", new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0, 0, (byte) 0xdc});
    }

    @Test
    void utf16WithoutMarkIsNoText() {
        assertRefused("kind", "name,x\n".getBytes(StandardCharsets.UTF_16LE));
        assertRefused("kind", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0, 'a', 0, 0, 0});
    }

    @Test
    void delimitersAreFoundOut() {
        var expected = List.of(List.of("a", "b", "c"), List.of("1", "2", "3"));
        assertEquals(expected, table("a,b,c\n1,2,3\n"));
        assertEquals(expected, table("a;b;c\n1;2;3\n"));
        assertEquals(expected, table("a\tb\tc\r1\t2\t3\r"));
        assertEquals(expected, table("sep=;\r\na;b;c\r\n1;2;3").subList(1, 3));
    }

    @Test
    void delimiterWithinTextsDoesNotMislead() {
        assertEquals(List.of("a,b", "c"), table("a,b;c\nd,e,f,g;h\ni;j\n").get(0));
        assertEquals(List.of("a;b;c", "d"), table("\"a;b;c\",d\n\"e;f;g\",h\n").get(0));
    }

    @Test
    void oneColumnNeedsNoDelimiter() {
        assertEquals(List.of(List.of("姓名"), List.of("张三")), table("姓名\n张三"));
    }

    @Test
    void quotesHoldNewlinesQuotesAndDelimiters() {
        var rows = readCsv("a,b\n\"x\ny\",\"say \"\"hi\"\", ok\"\nlast,1\n");
        assertEquals(List.of("x\ny", "say \"hi\", ok"), texts(rows.get(1)));
        assertEquals(3, rows.get(2).number());
    }

    @Test
    void quoteThatIsNeverClosedIsToldWithItsRow() {
        assertRefused("quote", "a,b\n1,\"x\n2,y\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void textAfterAClosingQuoteIsKept() {
        assertEquals(List.of("ab", "c"), table("\"a\"b,c\n").get(0));
        assertEquals(List.of("a\"b\"", "c"), table("a\"b\",c\n").get(0));
    }

    @Test
    void blankLinesAreRows() {
        var rows = readCsv("a,b\n\n , \n1,2\n");
        assertEquals(List.of(1, 2, 3, 4), rows.stream().map(SheetRow::number).toList());
        assertTrue(rows.get(1).isBlank());
        assertFalse(rows.get(3).isBlank());
    }

    @Test
    void longNumbersStayTexts() {
        var row = readCsv("500101199001011234,007,=1+1\n").get(0);
        assertEquals(List.of("500101199001011234", "007", "=1+1"), texts(row));
        assertEquals(Kind.TEXT, row.at(0).kind());
    }

    @Test
    void lostDigitsAreTold() {
        assertEquals(Kind.IMPRECISE, readCsv("5.00101E+17,a\n").get(0).at(0).kind());
        assertEquals(Kind.TEXT, readCsv("E+17,a\n").get(0).at(0).kind());
    }

    @Test
    void marksForTextAreDropped() {
        assertEquals(
                List.of("0012", "0013", "'s"), table("=\"0012\",'0013,'s\n").get(0));
    }

    @Test
    void limitsHold() {
        var limits = new SheetLimits(1 << 20, 9, 9, 9, 9, 2, 3, 5);
        assertEquals(
                4,
                read("a\n\n\nb\n".getBytes(StandardCharsets.UTF_8), "a.csv", limits)
                        .size());
        assertRefused("rows", "a\nb\nc\n".getBytes(StandardCharsets.UTF_8), limits);
        assertRefused("columns", "a,b,c,d\n".getBytes(StandardCharsets.UTF_8), limits);
        assertEquals(
                3,
                read("a,b,c,,,\n".getBytes(StandardCharsets.UTF_8), "a.csv", limits)
                        .get(0)
                        .cells()
                        .size());
        assertRefused("cell", "abcdef\n".getBytes(StandardCharsets.UTF_8), limits);
    }

    @Test
    void lineOfMillionsOfFieldsFillsNoMemory() {
        assertRefused("columns", "a,".repeat(5_000_000).getBytes(StandardCharsets.US_ASCII));
        assertRefused("columns", "\"\n\",".repeat(3_000_000).getBytes(StandardCharsets.US_ASCII));
        assertEquals(256, readCsv("a" + ",".repeat(5_000_000)).get(0).cells().size());
        assertRefused("cell", ("\"" + "\n".repeat(5_000_000) + "\"").getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void lastLineNeedsNoEnd() {
        assertEquals(List.of(List.of("a", "b"), List.of("1", "")), table("a,b\r\n1,"));
        assertEquals(List.of(List.of("a", "b"), List.of("1", "2")), table("a,b\n1,\"2\""));
        assertEquals(List.of(List.of("a", "b"), List.of(""), List.of("c")), table("a,b\n\nc\n"));
    }

    @Test
    void sheetIsNamedAsTheFile() {
        try (var source =
                SheetSource.open(file("a".getBytes(StandardCharsets.UTF_8)), "名".repeat(150) + ".csv", LIMITS)) {
            assertEquals(List.of("名".repeat(100)), source.sheets());
        }
        try (var source = SheetSource.open(file("a,b\n".getBytes(StandardCharsets.UTF_8)), "2025 名册.xlsx", LIMITS)) {
            assertEquals(List.of("2025 名册"), source.sheets());
            assertFalse(source.isHidden("2025 名册"));
            assertTrue(source.isMisnamed());
            assertEquals("a", source.firstRows("2025 名册", 1).get(0).at(0).text());
            assertEquals("a", source.firstRows("2025 名册", 5).get(0).at(0).text());
        }
    }
}
