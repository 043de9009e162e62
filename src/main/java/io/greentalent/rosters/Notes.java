package io.greentalent.rosters;

import io.greentalent.people.NumberSearch;
import io.greentalent.people.PlainText;
import java.util.ArrayList;
import java.util.List;

/** The findings about one row as they come up, and its cells with what the eye cannot see taken out. */
final class Notes {
    private final RowCells row;
    private final List<Finding> findings = new ArrayList<>();

    Notes(RowCells row) {
        this.row = row;
    }

    RowCells row() {
        return row;
    }

    /** Without before and after where one of them holds an identity number, whatever its column. */
    void add(Finding finding) {
        findings.add(tells(finding) ? finding.bare() : finding);
    }

    private boolean tells(Finding finding) {
        var field = finding.field();
        var before = finding.before();
        return field != null
                && before != null
                && (Misplaced.secret(row, field)
                        || !NumberSearch.in(before).anyNumber().isEmpty());
    }

    void add(Rule rule, RosterField field, Object... args) {
        add(Finding.of(rule, field, args));
    }

    /** What the cell shows, as it stands. */
    String raw(RosterField field) {
        return row.text(field);
    }

    /** What the cell shows, half-width and without invisible characters; a change is noted. */
    String plain(RosterField field) {
        String raw = row.text(field);
        String plain = PlainText.of(raw);
        if (!plain.equals(raw)) {
            add(Finding.of(Rule.CELL_CLEANED, field).changing(raw, plain));
        }
        return plain;
    }

    Judgement judged(Judgement.Values values) {
        var worst = findings.stream().map(Finding::verdict).reduce(Verdict.ACCEPT, Verdict::or);
        return new Judgement(worst, List.copyOf(findings), values);
    }
}
