package io.greentalent.sheets;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sheet says of its cells outside of them: hidden columns and merged ranges (表面布局). Stands behind the cells, so it takes a pass of its own. */
final class SheetLayout {
    /** A merged range with the corner that is shown in all of it; columns from 0, rows from 1. */
    record Merged(int left, int top, int right, int bottom) {}

    private final BitSet hidden = new BitSet();
    private final List<Merged> merged = new ArrayList<>();
    private final SheetLimits limits;

    private SheetLayout(SheetLimits limits) {
        this.limits = limits;
    }

    /** Reads a sheet through without looking at its cells. */
    static SheetLayout read(XmlScanner xml, SheetLimits limits) {
        var layout = new SheetLayout(limits);
        xml.root("worksheet");
        while (xml.child(2)) {
            if ("cols".equals(xml.name())) {
                while (xml.child(3)) {
                    layout.column(xml);
                }
            } else if ("mergeCells".equals(xml.name())) {
                while (xml.child(3)) {
                    layout.merge(xml.attribute("ref"));
                }
            }
        }
        xml.finish();
        layout.merged.sort(Comparator.comparingInt(Merged::top));
        return layout;
    }

    private void column(XmlScanner xml) {
        int from = xml.number("min", 1);
        int to = Math.min(xml.number("max", from), limits.columns());
        boolean narrow = "0".equals(xml.attribute("width"));
        if ((xml.flag("hidden") || narrow) && from >= 1 && from <= to) {
            hidden.set(from - 1, to);
        }
    }

    private void merge(@Nullable String range) {
        int colon = range == null ? -1 : range.indexOf(':');
        if (range == null || colon < 0) {
            return;
        }
        var from = CellRef.of(range.substring(0, colon));
        var to = CellRef.of(range.substring(colon + 1));
        if (from.column() > to.column() || from.row() > to.row()) {
            throw Refusal.xml();
        }
        if (from.column() < limits.columns()) {
            if (merged.size() == limits.rows()) {
                throw Refusal.bomb();
            }
            merged.add(new Merged(from.column(), from.row(), Math.min(to.column(), limits.columns() - 1), to.row()));
        }
    }

    /** True when that column is hidden or has no width. */
    boolean isHidden(int column) {
        return hidden.get(column);
    }

    /** The merged ranges by their top row, cut off at the last column that is read. */
    List<Merged> merged() {
        return merged;
    }
}
