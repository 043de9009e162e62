package io.greentalent.ledger;

import io.greentalent.completion.CompletionChanged;
import io.greentalent.shared.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps person-times in step with the evaluation, in its transaction (随完成判定更新): a candidate for every enrolment, evidenced
 * while the rule is met. What was counted is left alone: that its evidence is gone is for {@link Recount} to name and for
 * the operator to withdraw.
 */
@ApplicationScoped
class FollowCompletion {
    @Inject
    EntityManager em;

    @Inject
    Judged judged;

    void follow(@Observes CompletionChanged event) {
        em.flush();
        var ids = event.enrolmentIds().stream().sorted().toList();
        for (var batch : Batches.of(ids)) {
            forgetUndone(batch);
            insertMissing(batch);
            move(batch);
        }
    }

    /** Enrolments that were undone with the roster that made them leave no person-time, unless it was ever counted. */
    private void forgetUndone(List<Long> enrolmentIds) {
        em.createNativeQuery("delete from person_time where enrolment_id in (" + Batches.constants(enrolmentIds)
                        + ") and not exists (select 1 from enrolment e where e.id = person_time.enrolment_id)"
                        + " and not exists (select 1 from ledger_entry l where l.person_time_id = person_time.id)")
                .executeUpdate();
    }

    /** An existing row stays as it is, whoever made it: one statement, decided by the unique key. */
    private void insertMissing(List<Long> enrolmentIds) {
        em.createNativeQuery(
                        "insert ignore into person_time (version, offering_id, person_id, enrolment_id, course_id, college_id,"
                                + " category, state, rule_number)"
                                + " select 1, e.offering_id, e.person_id, e.id, o.course_id, e.college_id, e.category, 'CANDIDATE',"
                                + " c.rule_number from enrolment e join offering o on o.id = e.offering_id"
                                + " join completion c on c.enrolment_id = e.id where e.state = 'ENROLLED' and e.id in ("
                                + Batches.constants(enrolmentIds)
                                + ") and not exists (select 1 from person_time p where p.offering_id = e.offering_id"
                                + " and p.person_id = e.person_id) order by e.id")
                .executeUpdate();
    }

    private void move(List<Long> enrolmentIds) {
        var found = judged.of(enrolmentIds);
        em.createQuery("select p from PersonTime p where p.enrolmentId in :ids order by p.id", PersonTime.class)
                .setParameter("ids", enrolmentIds)
                .setHint(Batches.BOUND, false)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(p -> !p.state().counted())
                .forEach(p -> move(p, found.get(p.enrolmentId())));
    }

    private static void move(PersonTime personTime, Judged.@Nullable Found found) {
        if (found == null) {
            return;
        }
        personTime.belongs(found.collegeId(), found.category().name());
        if (found.countsOn() == null) {
            personTime.evidenceLost(PersonTime.EVIDENCE_LOST);
        } else {
            personTime.evidenced(found.countsOn(), found.ruleNumber());
        }
    }
}
