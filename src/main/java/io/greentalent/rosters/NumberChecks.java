package io.greentalent.rosters;

import io.greentalent.people.IdType;
import io.greentalent.people.IdentityNumber;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row's identity number and kind of document (证件). Findings tell positions only. */
final class NumberChecks {
    private static final Map<IdentityNumber.Mend, Rule> MENDS = Map.of(
            IdentityNumber.Mend.FULL_WIDTH, Rule.ID_FULL_WIDTH,
            IdentityNumber.Mend.SEPARATORS, Rule.ID_SEPARATORS,
            IdentityNumber.Mend.LETTERS, Rule.ID_LETTERS);
    private static final Map<IdentityNumber.Doubt, Rule> DOUBTS = Map.of(
            IdentityNumber.Doubt.FIFTEEN_DIGITS, Rule.ID_FIFTEEN_DIGITS,
            IdentityNumber.Doubt.TOO_YOUNG, Rule.ID_TOO_YOUNG,
            IdentityNumber.Doubt.TOO_OLD, Rule.ID_TOO_OLD);
    private static final Map<IdentityNumber.Fault, Rule> FAULTS = Map.of(
            IdentityNumber.Fault.LENGTH, Rule.ID_LENGTH,
            IdentityNumber.Fault.CHARACTERS, Rule.ID_CHARACTERS,
            IdentityNumber.Fault.PROVINCE, Rule.ID_PROVINCE,
            IdentityNumber.Fault.DATE, Rule.ID_DATE,
            IdentityNumber.Fault.FUTURE_DATE, Rule.ID_FUTURE_DATE,
            IdentityNumber.Fault.CHECK_DIGIT, Rule.ID_CHECK_DIGIT);

    private NumberChecks() {}

    /** The number where it is one, without any finding: what a batch asks the database by. */
    static Optional<IdentityNumber> peek(RowCells row, LocalDate today) {
        return Optional.ofNullable(check(new Notes(row), today));
    }

    static @Nullable IdentityNumber check(Notes notes, LocalDate today) {
        String raw = notes.raw(RosterField.ID_NUMBER);
        var cleaned = IdentityNumber.cleaned(raw);
        var type = type(notes, cleaned.text());
        if (raw.isBlank() || type == null || CellChecks.unreadable(notes.row(), RosterField.ID_NUMBER)) {
            return null;
        }
        if (cleaned.text().isEmpty()) {
            notes.add(Rule.CELL_REQUIRED, RosterField.ID_NUMBER);
            return null;
        }
        cleaned.mends().forEach(mend -> notes.add(of(MENDS, mend), RosterField.ID_NUMBER));
        return switch (IdentityNumber.check(type, cleaned.text(), today)) {
            case IdentityNumber.Good good -> accepted(notes, type, cleaned.text(), good);
            case IdentityNumber.Bad bad -> refused(notes, cleaned.text(), bad);
        };
    }

    private static @Nullable IdType type(Notes notes, String cleaned) {
        String named = notes.plain(RosterField.ID_TYPE);
        if (named.isEmpty()) {
            return IdType.guess(cleaned);
        }
        var type = IdType.named(named);
        if (type.isEmpty()) {
            notes.add(Rule.ID_TYPE_UNKNOWN, RosterField.ID_TYPE);
        }
        return type.orElse(null);
    }

    private static IdentityNumber accepted(Notes notes, IdType declared, String text, IdentityNumber.Good good) {
        good.doubts().forEach(doubt -> notes.add(of(DOUBTS, doubt), RosterField.ID_NUMBER));
        if (good.number().type() != declared) {
            notes.add(Rule.ID_TYPE_CORRECTED, RosterField.ID_TYPE);
        }
        if (declared == IdType.HK_MACAO_PERMIT && !good.number().text().equals(text)) {
            notes.add(Rule.ID_RENEWAL, RosterField.ID_NUMBER);
        }
        return good.number();
    }

    /** Excel keeps 15 digits and writes zeros for the rest: such a number was lost before it was saved as text. */
    private static @Nullable IdentityNumber refused(Notes notes, String text, IdentityNumber.Bad bad) {
        boolean lost = bad.fault() == IdentityNumber.Fault.CHECK_DIGIT && text.endsWith("000");
        notes.add(
                lost
                        ? Finding.of(Rule.ID_IMPRECISE, RosterField.ID_NUMBER)
                        : Finding.of(of(FAULTS, bad.fault()), RosterField.ID_NUMBER)
                                .at(bad.positions()));
        return null;
    }

    private static <K> Rule of(Map<K, Rule> table, K key) {
        return Objects.requireNonNull(table.get(key));
    }
}
