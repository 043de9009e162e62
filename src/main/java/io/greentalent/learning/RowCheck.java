package io.greentalent.learning;

import io.greentalent.learning.SheetColumns.Field;
import io.greentalent.learning.SheetRowVerdict.News;
import io.greentalent.sheets.Cell;
import io.greentalent.sheets.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks one row of a filled-in sheet (逐行核对); used once. */
final class RowCheck {
    private static final int KEY_DIGITS = 18;

    private final SheetBasis basis;
    private final SheetColumns columns;
    private final SheetRow row;
    private final List<SheetFinding> findings = new ArrayList<>();
    private final List<SheetChange> changes = new ArrayList<>();

    RowCheck(SheetBasis basis, SheetColumns columns, SheetRow row) {
        this.basis = basis;
        this.columns = columns;
        this.row = row;
    }

    /** @param keys how often each key stands in the sheet */
    SheetRowVerdict verdict(Map<String, Long> keys) {
        var learner = learner(keys);
        if (learner == null) {
            return SheetRowVerdict.error(row.number(), "", findings);
        }
        var attendance = attendance(learner);
        var score = score(learner);
        var pass = pass(learner);
        if (!findings.isEmpty()) {
            return SheetRowVerdict.error(row.number(), learner.name(), findings);
        }
        var news = new News(learner.enrolmentId(), learner.personId(), attendance, score, pass);
        return SheetRowVerdict.of(row.number(), learner.name(), changes, news);
    }

    private @Nullable Learner learner(Map<String, Long> keys) {
        int at = columns.at(Field.KEY);
        String key = CellText.plain(row.at(at).text());
        if (key.isEmpty()) {
            return found(at, "keyMissing");
        }
        var learner =
                key.matches("\\d{1," + KEY_DIGITS + "}") ? basis.learners().get(Long.valueOf(key)) : null;
        if (learner == null) {
            return found(at, "keyUnknown");
        }
        if (keys.getOrDefault(key, 0L) > 1) {
            return found(at, "keyTwice");
        }
        int name = columns.at(Field.NAME);
        if (name >= 0 && !CellText.name(row.at(name).text()).equals(CellText.name(learner.name()))) {
            return found(name, "nameDiffers");
        }
        return learner.withdrawn() ? found(at, "withdrawn") : learner;
    }

    private Map<Long, Boolean> attendance(Learner learner) {
        var news = new TreeMap<Long, Boolean>();
        columns.sessions().forEach((column, session) -> {
            var told = value(column, CellText::attendance, "attendanceUnreadable");
            if (told.isPresent() && !session.hasBegun(basis.now())) {
                found(column, "sessionNotYet", session.number(), session.startsAt());
            } else if (told.isPresent()) {
                var known = learner.attendance().get(session.id());
                if (!told.get().equals(known)) {
                    news.put(session.id(), told.get());
                    change(column, known == null ? "" : CellText.shown(known), CellText.shown(told.get()));
                }
            }
        });
        return news;
    }

    private @Nullable Score score(Learner learner) {
        int column = columns.at(Field.MARK);
        var told = value(column, CellText::score, "markUnreadable").orElse(null);
        if (told == null || told.equals(learner.score())) {
            return null;
        }
        change(column, learner.score() == null ? "" : learner.score().toString(), told.toString());
        return told;
    }

    private @Nullable SafetyTerm pass(Learner learner) {
        int on = columns.at(Field.PASSED_ON);
        int until = columns.at(Field.VALID_UNTIL);
        int before = findings.size();
        var passedOn = value(on, CellText::day, "dateUnreadable").orElse(null);
        var validUntil = value(until, CellText::day, "dateUnreadable").orElse(null);
        if (findings.size() > before || (passedOn == null && validUntil == null)) {
            return null;
        }
        if (passedOn == null || validUntil == null) {
            return foundPass(passedOn == null ? on : until, "safetyHalf");
        }
        if (passedOn.isAfter(basis.now().toLocalDate())) {
            return foundPass(on, "dateInFuture");
        }
        if (validUntil.isBefore(passedOn)) {
            return foundPass(until, "safetyEnds");
        }
        return news(learner, new SafetyTerm(passedOn, validUntil), on, until);
    }

    private @Nullable SafetyTerm news(Learner learner, SafetyTerm told, int on, int until) {
        var known = learner.passes().stream()
                .filter(p -> p.passedOn().equals(told.passedOn()))
                .findFirst()
                .map(SafetyTerm::validUntil)
                .orElse(null);
        if (told.validUntil().equals(known)) {
            return null;
        }
        if (known == null) {
            change(on, "", told.passedOn().toString());
        }
        change(until, known == null ? "" : known.toString(), told.validUntil().toString());
        return told;
    }

    /** What the cell says; empty for an empty cell, for a column the sheet has not, and, with a finding, for nonsense. */
    private <T> Optional<T> value(int column, Function<String, Optional<T>> reading, String otherwise) {
        var cell = row.at(Math.max(0, column));
        if (column < 0 || cell.text().isBlank()) {
            return Optional.empty();
        }
        if (cell.merged()) {
            found(column, "cellMerged");
            return Optional.empty();
        }
        var value = cell.kind() == Cell.Kind.ERROR ? Optional.<T>empty() : reading.apply(cell.text());
        if (value.isEmpty()) {
            found(column, otherwise);
        }
        return value;
    }

    private void change(int column, String before, String after) {
        changes.add(new SheetChange(columns.header(column), before, after));
    }

    private @Nullable Learner found(int column, String code, Object... args) {
        findings.add(SheetFinding.at(row.sheet(), row.number(), column, code, args));
        return null;
    }

    private @Nullable SafetyTerm foundPass(int column, String code) {
        found(column, code);
        return null;
    }
}
