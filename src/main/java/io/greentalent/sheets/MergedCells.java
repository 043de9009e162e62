package io.greentalent.sheets;

import io.greentalent.sheets.SheetLayout.Merged;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/** Spreads the first cell of each merged range over all cells that it covers, row after row from the top (合并单元格). */
final class MergedCells {
    private static final class Open {
        private final Merged range;
        private CellValue shown = CellValue.EMPTY;

        Open(Merged range) {
            this.range = range;
        }
    }

    private final SheetLayout layout;
    private final Iterator<Merged> coming;
    private final TreeMap<Integer, Open> open = new TreeMap<>();
    private Merged next;

    private static final Merged NONE = new Merged(0, Integer.MAX_VALUE, 0, Integer.MAX_VALUE);

    MergedCells(SheetLayout layout) {
        this.layout = layout;
        this.coming = layout.merged().iterator();
        this.next = coming.hasNext() ? coming.next() : NONE;
    }

    /** Fills in one row's covered cells; the list is without gaps before and after. */
    void spread(int row, boolean rowHidden, List<Cell> cells) {
        open.values().removeIf(o -> o.range.bottom() < row);
        while (next.top() <= row) {
            begin(row);
            next = coming.hasNext() ? coming.next() : NONE;
        }
        for (Open o : open.values()) {
            if (o.range.top() == row && o.range.left() < cells.size()) {
                Cell corner = cells.get(o.range.left());
                o.shown = new CellValue(corner.text(), corner.kind());
            }
            cover(o, rowHidden, cells);
        }
    }

    /** Ranges may not overlap: of two that do, the later one is left out, as Excel does when it mends such a file. */
    private void begin(int row) {
        var before = open.floorEntry(next.right());
        boolean overlaps = before != null && before.getValue().range.right() >= next.left();
        if (next.bottom() >= row && !overlaps) {
            open.put(next.left(), new Open(next));
        }
    }

    private void cover(Open o, boolean rowHidden, List<Cell> cells) {
        for (int column = cells.size(); column <= o.range.right(); column++) {
            cells.add(CellValue.EMPTY.at(column, rowHidden || layout.isHidden(column)));
        }
        for (int column = o.range.left(); column <= o.range.right(); column++) {
            boolean hidden = rowHidden || layout.isHidden(column);
            cells.set(column, new Cell(column, o.shown.text(), o.shown.kind(), true, hidden));
        }
    }
}
