package io.greentalent.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.sheets.Cell.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class SheetWriterTest extends SheetFileTest {
    private static final List<SheetColumn> COLUMNS = List.of(
            SheetColumn.text("学号", 20),
            SheetColumn.number("学时", 8),
            SheetColumn.date("日期", 12),
            SheetColumn.dateTime("签到", 18));

    private static byte[] written(Consumer<SheetWriter> work) {
        var out = new ByteArrayOutputStream();
        try (var writer = SheetWriter.to(out)) {
            work.accept(writer);
        }
        return out.toByteArray();
    }

    private String part(byte[] bytes, String name) {
        try (var zip = new ZipFile(file(bytes).toFile());
                var in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<SheetRow> roundTrip(Consumer<SheetWriter> work) {
        return read(written(work), "a.xlsx");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var rows = roundTrip(w -> w.sheet("名册", COLUMNS)
                .row("500101199001011234", 36, LocalDate.of(2025, 3, 1), LocalDateTime.of(2025, 3, 1, 8, 30)));
        assertEquals(List.of("学号", "学时", "日期", "签到"), texts(rows.get(0)));
        assertEquals(List.of("500101199001011234", "36", "2025-03-01", "2025-03-01 08:30"), texts(rows.get(1)));
        assertEquals(
                List.of(Kind.TEXT, Kind.NUMBER, Kind.DATE, Kind.DATE),
                rows.get(1).cells().stream().map(Cell::kind).toList());
    }

    @Test
    void valuesOfAnotherTypeAreTexts() {
        var row = roundTrip(w -> w.sheet("a", COLUMNS).row(7, "无", "未定", null)).get(1);
        assertEquals(List.of("7", "无", "未定"), texts(row));
        assertEquals(Kind.TEXT, row.at(0).kind());
        assertEquals(Kind.TEXT, row.at(1).kind());
    }

    @Test
    void numbersThatExcelWouldShortenAreTexts() {
        var columns = List.of(SheetColumn.number("a", 9), SheetColumn.number("b", 9), SheetColumn.number("c", 9));
        var row = roundTrip(w -> w.sheet("a", columns).row(500101199001011234L, new BigDecimal("12.50"), Double.NaN))
                .get(1);
        assertEquals(List.of("500101199001011234", "12.5", "NaN"), texts(row));
        assertEquals(Kind.TEXT, row.at(0).kind());
        assertEquals(Kind.NUMBER, row.at(1).kind());
    }

    @Test
    void nothingBecomesAFormula() {
        var nasty = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|'/c calc'!A1");
        byte[] file = written(w -> {
            w.sheet("a", List.of(SheetColumn.text("x", 9), SheetColumn.number("y", 9)));
            nasty.forEach(n -> w.row(n, n));
        });
        String xml = part(file, "xl/worksheets/sheet1.xml");
        assertFalse(xml.contains("<f>"), xml);
        assertTrue(xml.contains("t=\"inlineStr\""), xml);
        var rows = read(file, "a.xlsx");
        for (int i = 0; i < nasty.size(); i++) {
            assertEquals(nasty.get(i), rows.get(i + 1).at(0).text());
            assertEquals(Kind.TEXT, rows.get(i + 1).at(1).kind());
        }
    }

    @Test
    void oddCharactersSurvive() {
        var row =
                roundTrip(w -> w.sheet("a", COLUMNS).row("𬭬<&>\"'\n_x0041_é")).get(1);
        assertEquals("𬭬<&>\"'\n_x0041_é", row.at(0).text());
    }

    @Test
    void tooLongTextIsCutBetweenCharacters() {
        var row = roundTrip(w -> w.sheet("a", COLUMNS).row("x".repeat(32_766) + "𬭬"))
                .get(1);
        assertEquals(32_766, row.at(0).text().length());
    }

    @Test
    void wholeColumnsAreTextAndTheHeaderIsFrozen() {
        byte[] file = written(w -> w.sheet("模板", COLUMNS));
        String sheet = part(file, "xl/worksheets/sheet1.xml");
        String styles = part(file, "xl/styles.xml");
        assertTrue(sheet.matches("(?s).*<col min=\"1\" max=\"1\" width=\"20.0\"[^>]* style=\"\\d+\"/>.*"), sheet);
        assertTrue(sheet.contains("ySplit=\"1\"") && sheet.contains("state=\"frozen\""), sheet);
        assertTrue(styles.contains("formatCode=\"@\"") || styles.contains("numFmtId=\"49\""), styles);
        assertTrue(sheet.contains("paperSize=\"9\"") && sheet.contains("fitToPage=\"true\""), sheet);
        assertTrue(part(file, "xl/workbook.xml").contains("'模板'!$1:$1")
                || part(file, "xl/workbook.xml").contains("$1:$1"));
        assertTrue(styles.contains("<b/>") || styles.contains("<b "), styles);
    }

    @Test
    void notesStandAboveTheHeader() {
        byte[] file =
                written(w -> w.sheet("模板", "请勿修改表头。\n身份证号为 18 位。", COLUMNS).row("1"));
        var rows = read(file, "a.xlsx");
        assertTrue(rows.get(0).at(3).merged());
        assertEquals("请勿修改表头。\n身份证号为 18 位。", rows.get(0).at(0).text());
        assertEquals("学号", rows.get(1).at(0).text());
        assertEquals("1", rows.get(2).at(0).text());
        assertTrue(part(file, "xl/worksheets/sheet1.xml").contains("ySplit=\"2\""));
    }

    @Test
    void choicesStandInAHiddenSheet() {
        byte[] file = written(w -> w.sheet(
                        "名册",
                        "说明",
                        List.of(SheetColumn.text("姓名", 9), SheetColumn.choice("类别", 12, List.of("在校生", "企业职工", "a,b"))))
                .row("张三", "在校生")
                .sheet("其他", List.of(SheetColumn.choice("是否", 6, List.of("是", "否")))));
        String xml = part(file, "xl/worksheets/sheet1.xml");
        assertTrue(xml.contains("<dataValidation sqref=\"B3:B1048576\" type=\"list\""), xml);
        assertTrue(xml.contains("$A$1:$A$3</formula1>"), xml);
        assertFalse(xml.contains("null"), xml);
        try (var source = SheetSource.open(file(file), "a.xlsx", LIMITS)) {
            assertEquals(List.of("名册", "lists", "其他"), source.sheets());
            assertTrue(source.isHidden("lists"));
            assertEquals("a,b", source.firstRows("lists", 3).get(2).at(0).text());
            assertEquals("否", source.firstRows("lists", 3).get(1).at(1).text());
        }
    }

    @Test
    void severalSheetsOfManyRowsKeepTheirOrder() {
        byte[] file = written(w -> {
            for (String name : List.of("一", "二")) {
                w.sheet(name, COLUMNS);
                for (int i = 1; i <= 1_234; i++) {
                    w.row(name + i, i);
                }
            }
        });
        try (var source = SheetSource.open(file(file), "a.xlsx", LIMITS)) {
            for (String name : List.of("一", "二")) {
                List<String> texts = new ArrayList<>();
                source.rows(name, r -> texts.add(r.at(0).text()));
                assertEquals(1_235, texts.size());
                assertEquals(name + 1_234, texts.get(1_234));
                assertEquals(name + 500, texts.get(500));
            }
        }
        assertTrue(part(file, "xl/worksheets/sheet1.xml").contains("<autoFilter ref=\"A1:D1235\""));
    }

    @Test
    void streamStaysOpen() {
        boolean[] closed = {false};
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        try (var writer = SheetWriter.to(out)) {
            writer.sheet("a", COLUMNS);
        }
        assertFalse(closed[0]);
        assertTrue(out.size() > 0);
    }

    @Test
    void brokenOutputIsTold() {
        var broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThrows(UncheckedIOException.class, () -> {
            try (var writer = SheetWriter.to(broken)) {
                writer.sheet("a", COLUMNS).row("1");
            }
        });
    }

    @Test
    void rowBeforeAnySheetIsAMistake() {
        var writer = SheetWriter.to(new ByteArrayOutputStream());
        assertThrows(IllegalStateException.class, () -> writer.row("1"));
    }
}
