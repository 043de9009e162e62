package io.greentalent.learning;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.greentalent.learning.SheetColumns.Field;
import io.greentalent.sheets.SheetRow;
import java.util.List;
import java.util.Map;

/**
 * Checks a filled-in sheet against what is recorded (核对); the same check serves the preview and the commit. Pure: it reads
 * nothing and changes nothing.
 */
final class SheetCheck {
    private final SheetBasis basis;

    SheetCheck(SheetBasis basis) {
        this.basis = basis;
    }

    SheetVerdict of(String sheet, List<SheetRow> rows) {
        var columns = SheetColumns.find(rows, basis.sessions());
        if (columns == null) {
            var finding = SheetFinding.at(sheet, 0, SheetFinding.WHOLE_ROW, "noHeader");
            return new SheetVerdict(sheet, List.of(finding), List.of(), List.of());
        }
        var data = rows.stream()
                .filter(columns::isBelowHeader)
                .filter(r -> !r.isBlank())
                .toList();
        var keys = keys(columns, data);
        var verdicts = data.stream()
                .map(r -> new RowCheck(basis, columns, r).verdict(keys))
                .toList();
        return new SheetVerdict(sheet, columns.findings(), verdicts, columns.ignored());
    }

    /** How often each key stands in the sheet. */
    private static Map<String, Long> keys(SheetColumns columns, List<SheetRow> data) {
        int column = columns.at(Field.KEY);
        return data.stream().map(r -> CellText.plain(r.at(column).text())).collect(groupingBy(k -> k, counting()));
    }
}
