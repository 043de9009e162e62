package io.greentalent.web.rosters;

import io.greentalent.rosters.Finding;
import io.greentalent.rosters.RosterField;
import io.greentalent.rosters.RosterReport.State;
import io.greentalent.rosters.RosterRow;
import io.greentalent.rosters.RosterRowView;
import io.greentalent.rosters.Rule;
import io.greentalent.rosters.Verdict;
import io.greentalent.shared.Texts;
import io.greentalent.web.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** Which colour and picture a state or a verdict has (状态样式), and the words of the wizard's steps. */
@Named("rosterLooks")
@RequestScoped
public class Looks {
    @Inject
    Language language;

    /** Upload, map, mend, write, submit. */
    public List<String> getSteps() {
        return Stream.of("upload", "map", "mend", "write", "submit")
                .map(step -> Texts.of(language.locale(), "webrosters.steps." + step))
                .toList();
    }

    /** The step at which a report of that state is; 5 once all are done. */
    public int step(State state) {
        return switch (state) {
            case DRAFT -> 2;
            case COMMITTING, UNDOING -> 3;
            case COMMITTED, RETURNED -> 4;
            case SUBMITTED, VERIFIED -> 5;
        };
    }

    /** What a rule looks for, where no column is named. */
    public String rule(Rule rule) {
        String any = "\u2026";
        return Texts.of(
                language.locale(),
                rule.sentenceKey(),
                Texts.of(language.locale(), "webrosters.filter.column"),
                any,
                any);
    }

    /** What came of a row, as it is filtered by. */
    public List<String> getOutcomes() {
        return List.of("APPLIED", "SKIPPED", Place.RETURNED);
    }

    public String outcome(String outcome) {
        String stem = outcome.equals(Place.RETURNED) ? "webrosters.outcome." : "rosters.outcome.";
        return Texts.of(language.locale(), stem + outcome);
    }

    /** The class of a cell in the table: marked where something is wrong with what it stands for. */
    public String cell(RosterRowView row, RosterField field) {
        var fields = switch (field) {
            case CLASS_GROUP -> EnumSet.of(field, RosterField.MAJOR);
            case OFFERING_NO -> EnumSet.of(field, RosterField.COURSE_CODE);
            default -> EnumSet.of(field);
        };
        return marked(row.findings().stream().filter(f -> f.field() != null && fields.contains(f.field())));
    }

    /** The class of a field while its row is mended. */
    public String field(RosterRow row, RosterField field) {
        return marked(row.findings().stream().filter(f -> f.field() == field));
    }

    private static String marked(Stream<Finding> findings) {
        return findings.anyMatch(f -> !f.verdict().clean()) ? "gt-faulty" : "";
    }

    public String state(State state) {
        return switch (state) {
            case DRAFT -> "idle";
            case COMMITTING, UNDOING, COMMITTED -> "info";
            case SUBMITTED -> "warn";
            case RETURNED -> "bad";
            case VERIFIED -> "ok";
        };
    }

    public String verdict(Verdict verdict) {
        return switch (verdict) {
            case ACCEPT -> "ok";
            case NORMALISE -> "info";
            case REVIEW -> "warn";
            case DUPLICATE, LISTED -> "idle";
            case REJECT -> "bad";
        };
    }
}
