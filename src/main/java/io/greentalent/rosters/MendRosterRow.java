package io.greentalent.rosters;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.people.AuditLog;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Entry;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.UseCase;
import io.greentalent.sheets.Cell;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/** Corrects cells of a draft's row in place (就地修改). */
@UseCase(allow = {COLLEGE, OPERATOR})
public class MendRosterRow {
    @Inject
    EntityManager em;

    @Inject
    Rosters rosters;

    @Inject
    RosterRows rows;

    @Inject
    RejudgeRows rejudge;

    @Inject
    KeyRing keys;

    @Inject
    AuditLog audit;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /**
     * Takes these texts for these columns, the others stay, and judges the row again and with it the rows that name the same
     * person. An empty text empties the cell.
     */
    public void mend(long rowId, Map<RosterField, String> texts) {
        var found = rows.get(rowId, who.get().scope(COLLEGE, OPERATOR));
        var report = rosters.lock(found.reportId(), who.get().scope(COLLEGE, OPERATOR));
        report.mustBeDraft();
        em.refresh(found);
        var hashes = new HashSet<String>();
        found.idHash().ifPresent(hashes::add);
        var corrected = corrected(found.cells(keys), texts);
        found.mend(corrected, keys);
        identity(corrected).ifPresent(hashes::add);
        rejudge.around(report, found, hashes);
        em.flush();
        report.recounted(
                rows.counts(report.id(), who.get().scope(COLLEGE, OPERATOR)).read());
    }

    /**
     * What the row's cells hold, for the form; those are left out that are nobody's business, an identity number in a wrong
     * column among them. Only of a draft.
     */
    public Map<RosterField, String> open(long rowId) {
        var cells = draft(rowId);
        var texts = new EnumMap<RosterField, String>(RosterField.class);
        for (var field : RosterField.values()) {
            if (!Misplaced.secret(cells, field)) {
                texts.put(field, cells.text(field));
            }
        }
        return texts;
    }

    /**
     * The text of one cell, an identity number too: the officer who mends it must see it (domain: only in a draft, on
     * request). Leaves a line of its own in the audit log.
     */
    public String reveal(long rowId, RosterField field) {
        String text = draft(rowId).text(field);
        audit.looked("MendRosterRow.reveal", rowId + " " + field);
        return text;
    }

    private RowCells draft(long rowId) {
        var scope = who.get().scope(COLLEGE, OPERATOR);
        var row = rows.get(rowId, scope);
        rosters.get(row.reportId(), scope).mustBeDraft();
        return row.cells(keys);
    }

    private Optional<String> identity(RowCells row) {
        return RowValidator.identity(row, LocalDate.now(clock))
                .map(id -> id.identity().hash(keys));
    }

    private static RowCells corrected(RowCells row, Map<RosterField, String> texts) {
        var cells = new EnumMap<>(row.cells());
        texts.forEach((field, text) ->
                cells.put(field, Cell.text(field.ordinal(), Entry.optional(field.name(), text, field.longest()))));
        boolean leadMended = texts.keySet().stream().anyMatch(f -> row.text(f).equals(row.lead()));
        String lead = leadMended || row.lead().isEmpty() ? first(cells) : row.lead();
        return new RowCells(row.sheet(), row.number(), row.hidden(), lead, cells);
    }

    private static String first(Map<RosterField, Cell> cells) {
        return cells.values().stream()
                .map(Cell::text)
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse("");
    }
}
