package io.greentalent.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.shared.Problem;
import io.greentalent.sheets.HeaderMapping.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeaderMappingTest {
    private static final Field NAME = new Field("name", true, List.of("姓名", "学生姓名", "Name"));
    private static final Field NUMBER = new Field("number", true, List.of("学号", "编号", "Student No."));
    private static final Field MAJOR = new Field("major", false, List.of("专业", "专业编号", "Major"));
    private static final Field THEORY = new Field("theory", false, List.of("理论学时", "学时（理论）"));
    private static final List<Field> FIELDS = List.of(NAME, NUMBER, MAJOR, THEORY);

    private static SheetRow row(int number, String... texts) {
        List<Cell> cells = new ArrayList<>();
        for (String text : texts) {
            boolean merged = text.startsWith("~");
            String shown = merged ? text.substring(1) : text;
            cells.add(new Cell(cells.size(), shown, Cell.Kind.TEXT, merged, false));
        }
        return new SheetRow("名册", number, false, cells);
    }

    private static HeaderMapping find(SheetRow... rows) {
        return HeaderMapping.find(Arrays.asList(rows), FIELDS, Map.of());
    }

    @Test
    void headerBelowTitlesIsFound() {
        var mapping = find(
                row(1, "~2025 年名册", "~2025 年名册", "~2025 年名册"),
                row(2, "填表人：张三"),
                row(4, "序号", "姓名", "学号"),
                row(5, "1", "张三", "001"));
        assertEquals(4, mapping.headerRow());
        assertEquals(Map.of("name", 1, "number", 2), mapping.columns());
        assertEquals(List.of(0), mapping.unmapped());
        assertTrue(mapping.isComplete());
    }

    @Test
    void ofALongHeadingTheBeginningCounts() {
        var mapping = find(row(1, "姓名(" + "请".repeat(9_000) + ")", "(".repeat(32_767), "学号"));
        assertEquals(Map.of("name", 0, "number", 2), mapping.columns());
        assertEquals(
                List.of(100, 100, 2),
                mapping.headers().stream().map(String::length).toList());
        assertEquals(Map.of("name", 0), find(row(1, "姓名（必填")).columns());
    }

    @Test
    void waysOfWritingAreEqual() {
        assertEquals(
                Map.of("name", 0, "number", 1, "major", 2),
                find(row(1, "＊姓　名：", " STUDENT NO ", "Ｍａｊｏｒ")).columns());
        assertEquals(
                Map.of("name", 0, "number", 1),
                find(row(1, "姓名（必填）", "【必填】学号\n(12位)")).columns());
        assertEquals(Map.of("name", 0), find(row(1, "(姓名)")).columns());
    }

    @Test
    void bracketsCountWhereTheyTellFieldsApart() {
        assertEquals(Map.of("theory", 1), find(row(1, "学时(实践)", "学时(理论)")).columns());
    }

    @Test
    void wholeTextComesBeforeTextOutsideBrackets() {
        var mapping = find(row(1, "姓名（曾用）", "姓名", "学号"));
        assertEquals(1, mapping.columns().get("name"));
        assertEquals(List.of(0), mapping.unmapped());
    }

    @Test
    void missingRequiredFieldsAreNamed() {
        var mapping = find(row(1, "姓名", "专业"));
        assertEquals(List.of("number"), mapping.missing());
        assertFalse(mapping.isComplete());
    }

    @Test
    void sheetWithoutHeaderMapsNothing() {
        var mapping = find(row(1, "张三", "001"));
        assertEquals(0, mapping.headerRow());
        assertEquals(List.of("name", "number"), mapping.missing());
        assertFalse(mapping.isComplete());
    }

    @Test
    void headerInRow21IsTooFarDown() {
        var rows = new ArrayList<SheetRow>();
        for (int i = 1; i <= 20; i++) {
            rows.add(row(i, "x"));
        }
        rows.add(row(21, "姓名", "学号"));
        assertEquals(0, HeaderMapping.find(rows, FIELDS, Map.of()).headerRow());
        assertEquals(
                21, HeaderMapping.find(rows.subList(1, 21), FIELDS, Map.of()).headerRow());
    }

    @Test
    void headerThatFitsTwoFieldsIsDoubtful() {
        var fields = List.of(NAME, NUMBER, new Field("code", false, List.of("编号")));
        var mapping = HeaderMapping.find(List.of(row(1, "姓名", "编号")), fields, Map.of());
        assertEquals(Map.of(1, List.of("number", "code")), mapping.doubtful());
        assertEquals(List.of("number"), mapping.missing());
        assertEquals(List.of(), mapping.unmapped());
        var settled = mapping.with("number", 1);
        assertTrue(settled.isComplete());
        assertEquals(Map.of(), settled.doubtful());
    }

    @Test
    void twoColumnsForOneFieldAreDoubtful() {
        var mapping = find(row(1, "姓名", "学号", "姓名", "学号"));
        assertEquals(Map.of(), mapping.columns());
        assertEquals(List.of("name"), mapping.doubtful().get(2));
        assertEquals(List.of("name", "number"), mapping.missing());
        var settled = mapping.with("name", 0);
        assertEquals(Map.of(1, List.of("number"), 3, List.of("number")), settled.doubtful());
    }

    @Test
    void headerMergedAcrossColumnsMeansTheLeftmost() {
        assertEquals(
                Map.of("name", 0, "number", 2), find(row(1, "~姓名", "~姓名", "学号")).columns());
    }

    @Test
    void headerMergedOverRowsEndsAtTheLowest() {
        var mapping =
                find(row(1, "~姓名", "~学号", "~学时", "~学时"), row(2, "~姓名", "~学号", "理论", "实践"), row(3, "张三", "1", "2", "3"));
        assertEquals(2, mapping.headerRow());
        assertEquals("理论", mapping.headers().get(2));
    }

    @Test
    void headerRepeatedFurtherDownDoesNotReplaceTheFirst() {
        assertEquals(1, find(row(1, "姓名", "学号"), row(2, "姓名", "学号")).headerRow());
    }

    @Test
    void mappingByHandTakesTheColumnFromOthers() {
        var mapping = find(row(1, "姓名", "学号", "名字"));
        var changed = mapping.with("name", 2).with("major", 1);
        assertEquals(Map.of("name", 2, "major", 1), changed.columns());
        assertEquals(List.of("number"), changed.missing());
        assertEquals(List.of(0), changed.unmapped());
        assertEquals(Map.of("major", 1), changed.without("name").columns());
    }

    @Test
    void mappingToNothingIsRefused() {
        var mapping = find(row(1, "姓名", "学号"));
        assertEquals(
                "sheets.mapping.field",
                assertThrows(Problem.class, () -> mapping.with("name", 2)).key());
        assertEquals(
                "sheets.mapping.field",
                assertThrows(Problem.class, () -> mapping.with("other", 1)).key());
        assertEquals(
                "sheets.mapping.field",
                assertThrows(Problem.class, () -> mapping.with("name", -1)).key());
    }

    @Test
    void whatIsRememberedComesFirst() {
        var remembered = find(row(1, "名字", "学号")).with("name", 0).toRemember();
        assertEquals(Map.of("名字", "name", "学号", "number"), remembered);
        var next = HeaderMapping.find(List.of(row(1, "姓名", "学号", "名 字*")), FIELDS, remembered);
        assertEquals(2, next.columns().get("name"));
    }

    @Test
    void rememberedFieldThatIsGoneIsIgnored() {
        assertEquals(
                Map.of("name", 0),
                HeaderMapping.find(List.of(row(1, "姓名")), FIELDS, Map.of("姓名", "gone"))
                        .columns());
    }

    @Test
    void cellOfAFieldIsFoundInARow() {
        var mapping = find(row(1, "姓名", "学号"));
        assertEquals("001", mapping.cell(row(2, "张三", "001"), "number").text());
        assertTrue(mapping.cell(row(2, "张三", "001"), "major").isEmpty());
        assertTrue(mapping.cell(row(3, "张三"), "number").isEmpty());
    }
}
