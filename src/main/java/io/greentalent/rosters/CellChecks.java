package io.greentalent.rosters;

import io.greentalent.sheets.Cell;
import java.util.regex.Pattern;

/** How the file stored the cells: what Excel lost, computed, merged or hid. */
final class CellChecks {
    private static final Pattern EXPONENT = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d{1,3}");
    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private CellChecks() {}

    static void check(Notes notes) {
        if (notes.row().hidden()) {
            notes.add(Finding.of(Rule.ROW_HIDDEN, null));
        }
        notes.row().cells().forEach((field, cell) -> {
            kind(notes, field, cell);
            place(notes, field, cell);
            text(notes, field, cell);
            identity(notes, field);
        });
    }

    /** True when the cell's digits are lost or it holds an error: nothing more can be said about its value. */
    static boolean unreadable(RowCells row, RosterField field) {
        var cell = row.cells().get(field);
        return cell != null && (cell.kind() == Cell.Kind.ERROR || imprecise(cell) || tooLong(field, cell));
    }

    private static void kind(Notes notes, RosterField field, Cell cell) {
        if (cell.kind() == Cell.Kind.ERROR) {
            notes.add(Rule.CELL_ERROR, field);
        } else if (imprecise(cell)) {
            notes.add(field == RosterField.ID_NUMBER ? Rule.ID_IMPRECISE : Rule.CELL_IMPRECISE, field);
        } else if (cell.kind() == Cell.Kind.FORMULA) {
            notes.add(Rule.CELL_FORMULA, field);
        }
    }

    /**
     * A merged cell's text stands for all its rows. In a column that groups people (class, course) that is what was meant
     * and only noted; a name or number that several rows share is looked at.
     */
    private static void place(Notes notes, RosterField field, Cell cell) {
        if (cell.merged()) {
            notes.add(field.ownToEachPerson() ? Rule.CELL_SHARED : Rule.CELL_MERGED, field);
        }
        if (cell.hidden() && !notes.row().hidden()) {
            notes.add(Rule.CELL_HIDDEN, field);
        }
    }

    /** A text that a spreadsheet would compute is no name; elsewhere a person looks. Phones begin with + rightly. */
    private static void text(Notes notes, RosterField field, Cell cell) {
        if (tooLong(field, cell)) {
            notes.add(Rule.CELL_TOO_LONG, field, field.longest());
        }
        if (cell.kind() == Cell.Kind.TEXT
                && field != RosterField.PHONE
                && !cell.text().isEmpty()
                && FORMULA_BEGINS.indexOf(cell.text().charAt(0)) >= 0) {
            var finding = Finding.of(Rule.CELL_INJECTION, field);
            notes.add(field == RosterField.NAME ? finding.as(Verdict.REJECT) : finding);
        }
    }

    /** An identity number in a column that is shown to others must not be taken over. */
    private static void identity(Notes notes, RosterField field) {
        var found = Misplaced.positions(notes.row(), field);
        if (!found.isEmpty()) {
            notes.add(Finding.of(Rule.CELL_IDENTITY, field).at(found));
        }
    }

    /** Also a text such as 5.00101E+17, which is what a CSV keeps of a number. */
    private static boolean imprecise(Cell cell) {
        return cell.kind() == Cell.Kind.IMPRECISE
                || holdsE(cell.text()) && EXPONENT.matcher(cell.text().strip()).matches();
    }

    private static boolean holdsE(String text) {
        return text.indexOf('E') >= 0 || text.indexOf('e') >= 0;
    }

    private static boolean tooLong(RosterField field, Cell cell) {
        return cell.text().length() > field.longest();
    }
}
