package io.greentalent.rosters;

import io.greentalent.people.PlainText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells lines that name nobody from rows that do: blank lines, headings repeated for print, footers (空行、表头、表尾). */
final class RowKinds {
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9 ×'.-]*+");
    private static final Pattern SIX_DIGITS = Pattern.compile("\\d{6}");

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
        String lead = SPACED_OUT.matcher(PlainText.of(row.lead())).replaceAll("");
        if (lead.isEmpty() && row.cells().isEmpty()) {
            return Optional.of(Rule.ROW_BLANK);
        }
        if (numbered(PlainText.of(row.text(RosterField.ID_NUMBER)))) {
            return Optional.empty();
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
        return SIX_DIGITS.matcher(text).find() && NUMBER.matcher(text).matches();
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
