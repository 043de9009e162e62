package io.greentalent.learning;

import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;
import static java.util.stream.Collectors.toMap;

import io.greentalent.offerings.Edit;
import io.greentalent.offerings.Enrolments;
import io.greentalent.offerings.Offerings;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;

/** Records marks and safety passes of one form (登记成绩与安全考核): all of it or nothing. */
@UseCase(allow = {INSTRUCTOR, OPERATOR})
public class RecordResults {
    @Inject
    RecordSafetyPasses passes;

    @Inject
    RecordMarks marks;

    @Inject
    Learners learners;

    @Inject
    Offerings offerings;

    @Inject
    Enrolments enrolments;

    @Inject
    CurrentCaller who;

    /**
     * Stores what was typed over, as {@link RecordSafetyPasses#record} and {@link RecordMarks#record}; a mark that was
     * emptied is taken away. Stores nothing where somebody else has recorded otherwise since the page was opened.
     */
    public Edit.Outcome revise(long offeringId, Edit<Result> edit) {
        var scope = who.get().scope(INSTRUCTOR, OPERATOR);
        offerings.get(offeringId, scope);
        enrolments.hold(offeringId, edit.typed());
        var now = learners.on(offeringId, scope).stream()
                .filter(l -> !l.withdrawn())
                .collect(toMap(Learner::enrolmentId, Result::of));
        boolean stored = edit.contested(now).isEmpty();
        return edit.outcome(now, stored ? store(offeringId, edit.changes(now), now) : 0);
    }

    private int store(long offeringId, Map<Long, Result> changes, Map<Long, Result> now) {
        var terms = new HashMap<Long, SafetyTerm>();
        var scores = new HashMap<Long, Score>();
        var struck = new HashSet<Long>();
        changes.forEach((id, told) -> {
            told.term().ifPresent(t -> terms.put(id, t));
            if (told.score() != null) {
                scores.put(id, told.score());
            } else if (Objects.requireNonNull(now.get(id)).score() != null) {
                struck.add(id);
            }
        });
        int changed = passes.record(offeringId, terms) + marks.record(offeringId, scores);
        if (!struck.isEmpty()) {
            marks.strike(offeringId, struck);
        }
        return changed + struck.size();
    }
}
