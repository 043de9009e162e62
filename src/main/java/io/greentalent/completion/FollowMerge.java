package io.greentalent.completion;

import io.greentalent.offerings.Enrolments;
import io.greentalent.people.MergeOrder;
import io.greentalent.people.PersonMerged;
import io.greentalent.people.PersonParted;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/**
 * Evaluates the enrolments of two persons again who turned out to be one, or two after all (随人员合并重新判定). The rows are
 * locked before the person-times are, as every evaluation locks them.
 */
@ApplicationScoped
class FollowMerge {
    @Inject
    Enrolments enrolments;

    @Inject
    CompletionRows completions;

    @Inject
    EvaluateCompletion evaluateCompletion;

    void lock(@Observes @Priority(MergeOrder.LOCK_EVALUATIONS) PersonMerged event) {
        lock(both(event.from(), event.into()));
    }

    void lock(@Observes @Priority(MergeOrder.LOCK_EVALUATIONS) PersonParted event) {
        lock(both(event.from(), event.into()));
    }

    void evaluate(@Observes @Priority(MergeOrder.EVALUATE) PersonMerged event) {
        evaluateCompletion.enrolments(both(event.from(), event.into()));
    }

    void evaluate(@Observes @Priority(MergeOrder.EVALUATE) PersonParted event) {
        evaluateCompletion.enrolments(both(event.from(), event.into()));
    }

    private void lock(Set<Long> ids) {
        EvidenceReader.batches(ids).forEach(completions::locked);
    }

    private Set<Long> both(long from, long into) {
        return enrolments.idsOfPersons(List.of(from, into));
    }
}
