package io.greentalent.learning;

import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;

/** Records marks and safety passes of one form (登记成绩与安全考核): all of it or nothing. */
@UseCase(allow = {INSTRUCTOR, OPERATOR})
public class RecordResults {
    @Inject
    RecordSafetyPasses passes;

    @Inject
    RecordMarks marks;

    /**
     * As {@link RecordSafetyPasses#record}, {@link RecordMarks#record} and {@link RecordMarks#strike}.
     *
     * @return how many changed
     */
    public int record(long offeringId, Map<Long, SafetyTerm> terms, Map<Long, Score> scores, Collection<Long> struck) {
        int changed = passes.record(offeringId, terms) + marks.record(offeringId, scores);
        if (!struck.isEmpty()) {
            marks.strike(offeringId, struck);
        }
        return changed + struck.size();
    }
}
