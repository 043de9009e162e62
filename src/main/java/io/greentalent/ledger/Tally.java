package io.greentalent.ledger;

import io.greentalent.completion.Outcome;
import io.greentalent.completion.RuleVersion;
import io.greentalent.ledger.Difference.Kind;
import io.greentalent.ledger.PersonTime.State;
import io.greentalent.ledger.RecountRows.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what is kept of each enrolment against what the evidence gives (逐条比对). Pure. */
final class Tally {
    private final Map<Integer, RuleVersion> versions;
    private final OnceAYear counted = new OnceAYear();
    private final List<Difference> differences = new ArrayList<>();
    private long examined;
    private long upheld;
    private long met;

    Tally(List<RuleVersion> versions) {
        this.versions = versions.stream().collect(Collectors.toMap(RuleVersion::number, Function.identity()));
    }

    /** @param outcome null where there is no evidence at all */
    void add(Row row, @Nullable Outcome outcome) {
        examined++;
        var rule = outcome == null ? null : versions.get(outcome.ruleNumber());
        var day = outcome == null || rule == null ? null : rule.countsOn(outcome);
        if (rule != null && day != null && counts(row, rule, day)) {
            met++;
        }
        var kind = differs(row, day);
        if (kind != null) {
            differences.add(new Difference(
                    kind,
                    row.personTimeId() == null ? 0 : row.personTimeId(),
                    row.enrolmentId(),
                    row.offeringId(),
                    row.personId(),
                    row.state(),
                    row.completedOn(),
                    day));
        } else if (row.state() == State.COUNTED) {
            upheld++;
        }
    }

    private boolean counts(Row row, RuleVersion rule, LocalDate day) {
        return !rule.values().onceAYear() || counted.add(row.personId(), row.courseId(), day.getYear());
    }

    private static @Nullable Kind differs(Row row, @Nullable LocalDate day) {
        return switch (row.state()) {
            case null -> day == null ? null : Kind.UNSEEN;
            case CANDIDATE -> day == null ? null : Kind.UNSEEN;
            case EVIDENCED, CONFIRMED, COUNTED ->
                day == null ? Kind.LOST : day.equals(row.completedOn()) ? null : Kind.MOVED;
            case REJECTED, WITHDRAWN -> null;
        };
    }

    long examined() {
        return examined;
    }

    long upheld() {
        return upheld;
    }

    /** Person-times that the evidence gives, each person and course once a year where the rule says so. */
    long met() {
        return met;
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }
}
