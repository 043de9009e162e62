package io.greentalent.sheets;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one cell's element into what it shows (单元格读取). */
final class CellReader {
    /** Depth of a cell: worksheet, sheetData, row, c. */
    private static final int DEPTH = 4;

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,9})?");
    private static final Pattern ISO =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})?T?(?:(\\d{2}:\\d{2})(?::\\d{2}(?:\\.\\d*)?)?)?Z?");

    private final SharedStrings strings;
    private final Styles styles;
    private final boolean from1904;
    private final SheetLimits limits;

    CellReader(SharedStrings strings, Styles styles, boolean from1904, SheetLimits limits) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.limits = limits;
    }

    /** Reads the cell at which the scanner stands. */
    CellValue read(XmlScanner xml) {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        String stored = "";
        String inline = null;
        boolean formula = false;
        while (xml.child(DEPTH + 1)) {
            switch (xml.name()) {
                case "v" -> stored = stored(xml);
                case "is" -> inline = RichText.read(xml, DEPTH + 1, limits);
                case "f" -> formula = true;
                default -> {}
            }
        }
        CellValue value = inline != null ? CellValue.text(inline) : value(type, stored, styles.format(style));
        return formula ? value.fromFormula() : value;
    }

    private String stored(XmlScanner xml) {
        String text = xml.textWithin(limits.cellCharacters());
        if (text == null) {
            throw Refusal.cell(limits);
        }
        return text;
    }

    private CellValue value(@Nullable String type, String stored, CellFormat format) {
        if (stored.isEmpty()) {
            return CellValue.EMPTY;
        }
        return switch (type == null ? "n" : type) {
            case "n" -> number(stored.strip(), format);
            case "s" -> CellValue.text(strings.text(stored.strip()));
            case "b" -> new CellValue("0".equals(stored.strip()) ? "FALSE" : "TRUE", Cell.Kind.BOOLEAN);
            case "e" -> new CellValue(stored, Cell.Kind.ERROR);
            case "d" -> date(stored.strip());
            default -> CellValue.text(RichText.unescaped(stored));
        };
    }

    private CellValue number(String stored, CellFormat format) {
        double number = NUMBER.matcher(stored).matches() ? Double.parseDouble(stored) : Double.NaN;
        return Double.isFinite(number) ? Serial.show(number, format, from1904) : CellValue.text(stored);
    }

    /** A date written out (ISO 8601), as strict Open XML has it. */
    private static CellValue date(String stored) {
        var iso = ISO.matcher(stored);
        if (!iso.matches()) {
            return CellValue.text(stored);
        }
        String day = iso.group(1);
        String time = iso.group(2);
        boolean midnight = time == null || day != null && "00:00".equals(time);
        String text = (day == null ? "" : day) + (midnight ? "" : (day == null ? "" : " ") + time);
        return text.isEmpty() ? CellValue.text(stored) : new CellValue(text, Cell.Kind.DATE);
    }
}
