package io.greentalent.sheets;

import java.util.List;

/**
 * One row as it stands in the file (数据行).
 *
 * @param number as Excel shows it, from 1; in CSV the number of the record
 * @param hidden true when the row itself is hidden or filtered away
 * @param cells without gaps: {@code cells().get(i)} is column i; ends at or before the sheet's last column
 */
public record SheetRow(String sheet, int number, boolean hidden, List<Cell> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell in that column (0 for A); an empty one where the row has ended. */
    public Cell at(int column) {
        return column < cells.size() ? cells.get(column) : new Cell(column, "", Cell.Kind.EMPTY, false, hidden);
    }

    /** The same row with texts of so many UTF-16 units at most, for whoever keeps rows. */
    public SheetRow upTo(int most) {
        boolean within = cells.stream().allMatch(c -> c.text().length() <= most);
        return within
                ? this
                : new SheetRow(
                        sheet,
                        number,
                        hidden,
                        cells.stream().map(c -> c.upTo(most)).toList());
    }

    /** True when no cell shows anything. */
    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
