package io.greentalent.sheets;

import io.greentalent.sheets.SheetColumn.Type;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One sheet being written: notes, frozen header, typed columns (导出工作表). */
final class SheetPage {
    /** Rows that are held before they are sent on. */
    private static final int BATCH = 500;

    private static final int LONGEST_TEXT = 32_767;
    private static final BigDecimal FIRST_LOST = BigDecimal.TEN.pow(15);
    private static final Pattern LIKE_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final double LINE_HEIGHT = 16;
    private static final double HIGHEST = 400;
    /** Characters that fit across an upright page. */
    private static final int PORTRAIT = 90;

    private final Worksheet sheet;
    private final List<SheetColumn> columns;
    private int header;
    private int next;
    private int sent;

    SheetPage(Worksheet sheet, List<SheetColumn> columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    /** Writes notes, if any, and the header, and gives whole columns their format, so that typed-in numbers keep it. */
    void head(String notes) {
        header = notes.isEmpty() ? 0 : 1;
        if (!notes.isEmpty()) {
            notes(notes);
        }
        for (int column = 0; column < columns.size(); column++) {
            SheetColumn c = columns.get(column);
            sheet.width(column, c.width());
            sheet.style(column).format(c.type().format()).set();
            sheet.inlineString(header, column, safe(c.header()));
        }
        sheet.range(header, 0, header, columns.size() - 1)
                .style()
                .bold()
                .fillColor("D9EAD3")
                .format("@")
                .borderStyle(BorderStyle.THIN)
                .wrapText(true)
                .verticalAlignment("center")
                .set();
        sheet.freezePane(0, header + 1);
        paper();
        next = header + 1;
        sent = next;
    }

    /** Printed on A4, all columns on one page's width, the header on each page. */
    private void paper() {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(width() > PORTRAIT ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(header);
    }

    private int width() {
        return columns.stream().mapToInt(SheetColumn::width).sum();
    }

    private void notes(String notes) {
        Range all = sheet.range(0, 0, 0, columns.size() - 1);
        sheet.inlineString(0, 0, safe(notes));
        all.style().wrapText(true).verticalAlignment("top").format("@").set();
        if (columns.size() > 1) {
            all.merge();
        }
        long lines = notes.lines().mapToLong(l -> 1 + l.length() * 2L / width()).sum();
        sheet.rowHeight(0, Math.min(HIGHEST, lines * LINE_HEIGHT));
    }

    /** Offers the texts of that range in a drop-down list for all cells below the header. */
    void offer(int column, Range choices) {
        sheet.range(header + 1, column, Worksheet.MAX_ROWS - 1, column)
                .validateWithList(choices)
                .allowBlank(true)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle("")
                .error("")
                .showErrorMessage(true);
    }

    void row(List<? extends @Nullable Object> values) throws IOException {
        for (int column = 0; column < Math.min(values.size(), columns.size()); column++) {
            Object value = values.get(column);
            if (value != null) {
                cell(column, columns.get(column).type(), value);
            }
        }
        next++;
        if (next - sent == BATCH) {
            send();
        }
    }

    private void cell(int column, Type type, Object value) {
        if (type == Type.NUMBER && value instanceof Number number && isKept(number)) {
            sheet.value(next, column, number);
        } else if (isDate(type) && value instanceof LocalDate day) {
            sheet.value(next, column, day);
        } else if (isDate(type) && value instanceof LocalDateTime moment) {
            sheet.value(next, column, moment);
        } else {
            sheet.inlineString(next, column, safe(value.toString()));
        }
    }

    private static boolean isDate(Type type) {
        return type == Type.DATE || type == Type.DATE_TIME;
    }

    /** Excel would lose digits of a longer number: it is written as text. */
    private static boolean isKept(Number number) {
        boolean finite = Double.isFinite(number.doubleValue());
        return finite && new BigDecimal(number.toString()).abs().compareTo(FIRST_LOST) < 0;
    }

    /** What Excel takes as the very same text: no escape in it by chance, no more than a cell can hold. */
    static String safe(String text) {
        String escaped = text.contains("_x") ? LIKE_ESCAPE.matcher(text).replaceAll("_x005F_") : text;
        if (escaped.length() <= LONGEST_TEXT) {
            return escaped;
        }
        boolean splits = Character.isHighSurrogate(escaped.charAt(LONGEST_TEXT - 1));
        return escaped.substring(0, splits ? LONGEST_TEXT - 1 : LONGEST_TEXT);
    }

    private void send() throws IOException {
        if (next > sent) {
            for (int column = 0; column < columns.size(); column++) {
                String format = columns.get(column).type().format();
                sheet.range(sent, column, next - 1, column)
                        .style()
                        .format(format)
                        .set();
            }
        }
        sheet.flush();
        sent = next;
    }

    /** Sends what is left and closes the sheet, with a filter on its header. */
    void finish() throws IOException {
        send();
        if (next > header + 1) {
            sheet.setAutoFilter(header, 0, next - 1, columns.size() - 1);
        }
        sheet.finish();
    }
}
