package io.greentalent.rosters;

import io.greentalent.people.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells lines that name nobody from rows that do: blank lines, headings repeated for print, footers (空行、表头、表尾). */
final class RowKinds {
    private static final int FEWEST_DIGITS = 6;
    private static final String BESIDE_DIGITS = " ×'.-";

    private static final Pattern FOOTER = Pattern.compile(
            "^(合计|总计|小计|共计|总人数|合计人数|人数合计|制表人?|制表日期|填表人?|填报人|填报日期|填报单位|填表日期|审核人?|复核人?|负责人|经办人|联系人"
                    + "|备注|说明|填表说明|填报说明|注|日期|盖章|单位盖章|学校盖章|院校盖章|签字|total|subtotal|sum|prepared by|filled in by"
                    + "|checked by|approved by|signature|stamp|notes?|remarks?)( *[:：;(（\\d].*| *$)"
                    + "|^共 *\\d+ *[人名条行].*|^[(（](盖章|公章|签字)[)）].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern SPACED_OUT = Pattern.compile("(?<=\\p{IsHan}) +(?=\\p{IsHan})");

    private RowKinds() {}

    /** Why the line is listed only, or nothing when it is to be judged. */
    static Optional<Rule> listed(RowCells row) {
        if (numbered(PlainText.of(row.text(RosterField.ID_NUMBER)))) {
            return Optional.empty();
        }
        String lead = SPACED_OUT.matcher(PlainText.of(row.lead())).replaceAll("");
        if (lead.isEmpty() && row.cells().isEmpty()) {
            return Optional.of(Rule.ROW_BLANK);
        }
        if (heading(row)) {
            return Optional.of(Rule.ROW_HEADER);
        }
        if (FOOTER.matcher(lead).matches()) {
            return Optional.of(Rule.ROW_FOOTER);
        }
        return row.cells().isEmpty() ? Optional.of(Rule.ROW_BLANK) : Optional.empty();
    }

    /** Six digits and nothing but letters around them: such a line names somebody, whatever it begins with. */
    private static boolean numbered(String text) {
        int most = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = c >= '0' && c <= '9' ? run + 1 : 0;
            most = Math.max(most, run);
            if (run == 0 && !latin(c) && BESIDE_DIGITS.indexOf(c) < 0) {
                return false;
            }
        }
        return most >= FEWEST_DIGITS;
    }

    private static boolean latin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** Two cells that are their own columns' headings. */
    private static boolean heading(RowCells row) {
        return row.cells().entrySet().stream()
                        .filter(e -> RosterField.headed(e.getValue().text())
                                .filter(e.getKey()::equals)
                                .isPresent())
                        .count()
                >= 2;
    }
}
