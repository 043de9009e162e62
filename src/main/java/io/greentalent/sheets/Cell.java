package io.greentalent.sheets;

/**
 * One cell as a person sees it, with what a checker must know about how it was stored.
 *
 * @param column 0 for column A
 * @param text what it shows: whole numbers without exponent, dates as yyyy-MM-dd; empty for none
 * @param kind how the file stored it
 * @param merged true when it belongs to a merged range
 * @param hidden true when its row or column is hidden
 */
public record Cell(int column, String text, Kind kind, boolean merged, boolean hidden) {
    /** How the file stored the value. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        /** A number of more than 15 significant digits or in scientific notation: digits are lost. */
        IMPRECISE,
        DATE,
        BOOLEAN,
        /** The file's cached result stands in the text; the formula itself is never computed. */
        FORMULA,
        ERROR
    }

    /** A plain text cell, as in CSV. */
    public static Cell text(int column, String text) {
        return new Cell(column, text, text.isEmpty() ? Kind.EMPTY : Kind.TEXT, false, false);
    }

    /** The same cell with so many UTF-16 units of its text at most; never half a character. */
    public Cell upTo(int most) {
        if (text.length() <= most) {
            return this;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(most - 1));
        return new Cell(column, text.substring(0, splits ? most - 1 : most), kind, merged, hidden);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
