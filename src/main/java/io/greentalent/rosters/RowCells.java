package io.greentalent.rosters;

import io.greentalent.sheets.Cell;
import java.util.EnumMap;
import java.util.Map;

/**
 * One row as it was handed in, its cells under the columns they were mapped to (待校验行).
 *
 * @param number the row's number in its sheet, as Excel shows it
 * @param hidden true when the row was hidden in the file
 * @param lead the row's first text, whatever its column: what footers are recognised by
 * @param cells only those that show something
 */
public record RowCells(String sheet, int number, boolean hidden, String lead, Map<RosterField, Cell> cells) {
    public RowCells {
        var shown = new EnumMap<RosterField, Cell>(RosterField.class);
        cells.forEach((field, cell) -> {
            if (!cell.isEmpty()) {
                shown.put(field, cell);
            }
        });
        cells = shown;
    }

    /** What the cell shows, empty where there is none. */
    public String text(RosterField field) {
        var cell = cells.get(field);
        return cell == null ? "" : cell.text();
    }

    /** Never the cells: they hold people's data. */
    @Override
    public String toString() {
        return sheet + "!" + number;
    }
}
