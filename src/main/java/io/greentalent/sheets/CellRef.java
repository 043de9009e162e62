package io.greentalent.sheets;

/**
 * A place such as B7 (单元格引用).
 *
 * @param column 0 for A
 * @param row from 1
 */
record CellRef(int column, int row) {
    static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_383;

    /** Reads a place; refuses what Excel could not have written. */
    static CellRef of(String text) {
        int column = 0;
        int at = 0;
        while (at < text.length() && at < 4 && isLetter(text.charAt(at))) {
            column = column * 26 + (text.charAt(at) & 31);
            at++;
        }
        int row = 0;
        int digits = at;
        while (at < text.length() && row <= LAST_ROW && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            row = row * 10 + text.charAt(at) - '0';
            at++;
        }
        boolean whole = digits > 0 && at == text.length();
        if (!whole || column - 1 > LAST_COLUMN || row < 1 || row > LAST_ROW) {
            throw Refusal.xml();
        }
        return new CellRef(column - 1, row);
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }
}
