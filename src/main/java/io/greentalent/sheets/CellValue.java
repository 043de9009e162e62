package io.greentalent.sheets;

/** A cell's text and how it was stored (单元格值). */
record CellValue(String text, Cell.Kind kind) {
    static final CellValue EMPTY = new CellValue("", Cell.Kind.EMPTY);

    /** Excel's own mark for text, written out by programs as if it were part of it: before digits or what begins a formula. */
    private static final String MARKED = "0123456789=+-@";

    /** A text without the apostrophe that only marks it as one, or nothing. */
    static CellValue text(String stored) {
        boolean marked = stored.length() > 1 && stored.charAt(0) == '\'' && MARKED.indexOf(stored.charAt(1)) >= 0;
        String text = marked ? stored.substring(1) : stored;
        return text.isEmpty() ? EMPTY : new CellValue(text, Cell.Kind.TEXT);
    }

    /** The same value as a formula's stored result; lost digits and errors remain what they are. */
    CellValue fromFormula() {
        return kind == Cell.Kind.IMPRECISE || kind == Cell.Kind.ERROR ? this : new CellValue(text, Cell.Kind.FORMULA);
    }

    /** The value at its place. */
    Cell at(int column, boolean hidden) {
        return new Cell(column, text, kind, false, hidden);
    }
}
