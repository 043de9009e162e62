package io.greentalent.rosters;

import io.greentalent.sheets.Cell;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** A row's cells as one text, to be encrypted. A cell keeps a little more than its column allows at most, so that too long stays too long. */
final class CellsText {
    static final int LEAD = 100;

    private CellsText() {}

    static String pack(RowCells row) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of(row.hidden() ? "h" : "", cut(row.lead(), LEAD)));
        row.cells()
                .forEach((field, cell) -> lines.add(List.of(
                        field.name(),
                        cut(cell.text(), field.kept()),
                        cell.kind().name(),
                        (cell.merged() ? "m" : "") + (cell.hidden() ? "h" : ""))));
        return Packed.lines(lines);
    }

    static RowCells unpack(String sheet, int number, String text) {
        var lines = Packed.lines(text);
        var cells = new EnumMap<RosterField, Cell>(RosterField.class);
        for (var line : lines.subList(1, lines.size())) {
            var field = RosterField.valueOf(line.get(0));
            String marks = line.get(3);
            cells.put(
                    field,
                    new Cell(
                            field.ordinal(),
                            line.get(1),
                            Cell.Kind.valueOf(line.get(2)),
                            marks.contains("m"),
                            marks.contains("h")));
        }
        return new RowCells(
                sheet, number, lines.get(0).get(0).equals("h"), lines.get(0).get(1), cells);
    }

    /** Never through the middle of a character. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
