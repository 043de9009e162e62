package io.greentalent.rosters;

import io.greentalent.shared.Problem;
import io.greentalent.sheets.Cell;
import io.greentalent.sheets.HeaderMapping;
import io.greentalent.sheets.SheetRow;
import io.greentalent.sheets.SheetSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headings of one sheet and the columns they stand for.
 *
 * @param texts the headings by column
 * @param columns by field; a heading that the layout does not name has none
 */
record Headings(int row, List<String> texts, Map<RosterField, Integer> columns) {
    private static final int TOP = 20;
    /** The lowest row that headings may be chosen in. */
    static final int LOWEST = 1000;

    private static final List<HeaderMapping.Field> FIELDS = Arrays.stream(RosterField.values())
            .map(f -> new HeaderMapping.Field(f.name(), f.required(), f.headings()))
            .toList();

    /** What the headings of that sheet mean by themselves and by what the college said before. */
    static Headings guessed(SheetSource source, String sheet, int headerRow, Map<String, RosterField> remembered) {
        var mapping = HeaderMapping.find(top(source, sheet, headerRow), FIELDS, codes(remembered));
        var columns = new EnumMap<RosterField, Integer>(RosterField.class);
        mapping.columns().forEach((code, column) -> columns.put(RosterField.valueOf(code), column));
        return new Headings(mapping.headerRow(), mapping.headers(), columns);
    }

    /** What they mean by that layout, and nothing else. */
    static Headings of(SheetSource source, String sheet, Layout layout) {
        var guessed = guessed(source, sheet, layout.headerRow(), layout.fields());
        var columns = new EnumMap<RosterField, Integer>(RosterField.class);
        guessed.columns.forEach((field, column) -> {
            if (layout.fields().get(guessed.texts.get(column)) == field) {
                columns.put(field, column);
            }
        });
        return new Headings(guessed.row, guessed.texts, columns);
    }

    /** True where the sheet lists people: a name or a number has a column. */
    boolean listPeople() {
        return columns.containsKey(RosterField.NAME) || columns.containsKey(RosterField.ID_NUMBER);
    }

    /** Each heading's meaning, for the layout. */
    Map<String, RosterField> fields() {
        var fields = new LinkedHashMap<String, RosterField>();
        columns.forEach((field, column) -> fields.putIfAbsent(texts.get(column), field));
        return fields;
    }

    @Nullable
    RosterField meaning(int column) {
        return columns.entrySet().stream()
                .filter(e -> e.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The row's cells as they will be kept, so that it is judged by the same texts now and later. */
    RowCells cells(SheetRow row) {
        var cells = new EnumMap<RosterField, Cell>(RosterField.class);
        columns.forEach((field, column) -> cells.put(field, row.at(column).upTo(field.kept())));
        String lead = row.cells().stream()
                .map(cell -> cell.upTo(CellsText.LEAD).text())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
        return new RowCells(row.sheet(), row.number(), row.hidden(), lead, cells);
    }

    private static List<SheetRow> top(SheetSource source, String sheet, int headerRow) {
        if (headerRow == 0) {
            return source.firstRows(sheet, TOP);
        }
        if (headerRow > LOWEST) {
            throw Problem.of("rosters.mapping.row", LOWEST).at("row");
        }
        var found = new ArrayList<SheetRow>(1);
        source.rowsWhile(sheet, row -> {
            if (row.number() == headerRow) {
                found.add(row.upTo(SheetSource.TOP_TEXT));
            }
            return row.number() < headerRow;
        });
        return found;
    }

    private static Map<String, String> codes(Map<String, RosterField> fields) {
        var codes = new HashMap<String, String>();
        fields.forEach((heading, field) -> codes.put(heading, field.name()));
        return codes;
    }
}
