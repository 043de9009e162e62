package io.greentalent.rosters;

import io.greentalent.people.NumberSearch;
import java.util.List;

/** Finds identity numbers in columns that are shown (误填证件号码): anybody's, and the row's own even where it is faulty. */
final class Misplaced {
    private Misplaced() {}

    /** Where in that cell one stands, from 1; empty for none and for columns that are nobody's business anyway. */
    static List<Integer> positions(RowCells row, RosterField field) {
        String number = row.text(RosterField.ID_NUMBER);
        if (field.secret() || !NumberSearch.mayHold(row.text(field), number)) {
            return List.of();
        }
        var search = NumberSearch.in(row.text(field));
        var any = search.anyNumber();
        return any.isEmpty() ? search.number(number) : any;
    }

    /** True where the cell is nobody's business: by its column, or as it holds an identity number. */
    static boolean secret(RowCells row, RosterField field) {
        return field.secret() || !positions(row, field).isEmpty();
    }
}
