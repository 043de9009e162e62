package io.greentalent.rosters;

import java.util.List;
import java.util.stream.Stream;

/**
 * A sheet of a roster's file that was not read and is only listed (未读取的工作表).
 *
 * @param rows that hold something; 0 where they could not be counted
 */
public record UnreadSheet(String sheet, boolean hidden, int rows) {
    /** The column's length. */
    private static final int LONGEST = 4000;

    /** Why it was not read and what to do, as of a row that is listed only. */
    public Finding finding() {
        var rule = hidden ? Rule.SHEET_HIDDEN : Rule.SHEET_UNKNOWN;
        return Finding.of(rule, null, rows == 0 ? "?" : String.valueOf(rows));
    }

    /** What does not fit into the column is told as one. */
    static String packed(List<UnreadSheet> sheets) {
        String text = lines(sheets.stream());
        for (int told = sheets.size() - 1; text.length() > LONGEST; told--) {
            var rest = sheets.subList(told, sheets.size());
            int rows = rest.stream().mapToInt(UnreadSheet::rows).sum();
            text = lines(Stream.concat(
                    sheets.subList(0, told).stream(),
                    Stream.of(new UnreadSheet("\u2026 (" + rest.size() + ")", false, rows))));
        }
        return text;
    }

    static List<UnreadSheet> unpacked(String text) {
        return Packed.lines(text).stream()
                .map(line -> new UnreadSheet(line.get(0), line.get(1).equals("h"), Integer.parseInt(line.get(2))))
                .toList();
    }

    private static String lines(Stream<UnreadSheet> sheets) {
        return Packed.lines(sheets.map(s -> List.of(s.sheet, s.hidden ? "h" : "", String.valueOf(s.rows)))
                .toList());
    }
}
