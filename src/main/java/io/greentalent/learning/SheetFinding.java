package io.greentalent.learning;

import io.greentalent.shared.Texts;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong in one place of a filled-in sheet (核对问题), told without the cell's content.
 *
 * @param row as Excel shows it; 0 for the sheet as a whole
 * @param column 0 for A; -1 for the row as a whole
 * @param code the rule, a part of the message keys {@code learning.finding.<code>} and {@code ….mend}
 */
public record SheetFinding(String sheet, int row, int column, String code, List<Object> args) implements Serializable {
    private static final int LETTERS = 26;
    /** In {@link #column}: it is about the row as a whole. */
    static final int WHOLE_ROW = -1;

    static SheetFinding at(String sheet, int row, int column, String code, Object... args) {
        return new SheetFinding(sheet, row, column, code, List.of(args));
    }

    /** What is wrong. */
    public String why(Locale locale) {
        return text(locale, "");
    }

    /** How to mend it. */
    public String mend(Locale locale) {
        return text(locale, ".mend");
    }

    private String text(Locale locale, String part) {
        var words = args.stream().map(a -> a instanceof SheetColumns.Field field ? field.header(locale) : a);
        return Texts.of(locale, "learning.finding." + code + part, words.toArray());
    }

    /** The column as Excel names it: C, AB; empty for the row as a whole. */
    public String columnName() {
        var name = new StringBuilder();
        for (int left = column; left >= 0; left = left / LETTERS - 1) {
            name.insert(0, (char) ('A' + left % LETTERS));
        }
        return name.toString();
    }
}
