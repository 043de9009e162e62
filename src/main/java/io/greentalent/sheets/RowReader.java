package io.greentalent.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Reads the rows of one sheet of an XLSX, one after the other, each whole and without gaps (行读取). */
final class RowReader {
    private final String sheet;
    private final XmlScanner xml;
    private final SheetLayout layout;
    private final MergedCells merged;
    private final CellReader reader;
    private final SheetLimits limits;
    private int filled;

    RowReader(String sheet, XmlScanner xml, SheetLayout layout, CellReader reader, SheetLimits limits) {
        this.sheet = sheet;
        this.xml = xml;
        this.layout = layout;
        this.merged = new MergedCells(layout);
        this.reader = reader;
        this.limits = limits;
    }

    /** Hands on rows until the sink answers false. */
    void each(Predicate<SheetRow> sink) {
        int last = 0;
        xml.root("worksheet");
        while (xml.child(2)) {
            boolean data = "sheetData".equals(xml.name());
            while (data && xml.child(3)) {
                SheetRow row = row(last);
                last = row.number();
                filled += row.isBlank() ? 0 : 1;
                if (filled > limits.rows()) {
                    throw Refusal.rows(limits);
                }
                if (!sink.test(row)) {
                    return;
                }
            }
        }
        xml.finish();
    }

    private SheetRow row(int last) {
        int number = xml.number("r", last + 1);
        // Two readers would tell different tales of rows that come twice or not in their order; Excel refuses them too.
        if (!"row".equals(xml.name()) || number <= last || number > CellRef.LAST_ROW) {
            throw Refusal.corrupt();
        }
        boolean hidden = xml.flag("hidden") || "0".equals(xml.attribute("ht"));
        List<Cell> cells = cells(number, hidden);
        merged.spread(number, hidden, cells);
        dropEmptyEnd(cells);
        return new SheetRow(sheet, number, hidden, cells);
    }

    private List<Cell> cells(int number, boolean rowHidden) {
        List<Cell> cells = new ArrayList<>();
        int last = -1;
        while (xml.child(4)) {
            int column = column(number, last);
            last = column;
            CellValue value = reader.read(xml);
            if (column < limits.columns()) {
                for (int gap = cells.size(); gap < column; gap++) {
                    cells.add(CellValue.EMPTY.at(gap, rowHidden || layout.isHidden(gap)));
                }
                cells.add(value.at(column, rowHidden || layout.isHidden(column)));
            } else if (!value.text().isEmpty()) {
                throw Refusal.columns(limits);
            }
        }
        return cells;
    }

    /** Formatted cells that show nothing would fill the memory of whoever keeps rows. */
    private static void dropEmptyEnd(List<Cell> cells) {
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
    }

    private int column(int number, int last) {
        String place = xml.attribute("r");
        if (place == null) {
            return last + 1;
        }
        var ref = CellRef.of(place);
        if (ref.row() != number || ref.column() <= last) {
            throw Refusal.corrupt();
        }
        return ref.column();
    }
}
