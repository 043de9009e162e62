package io.greentalent.completion;

import io.greentalent.shared.AbsentRows;
import io.greentalent.shared.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The completion rows of many enrolments, locked; makes those that are missing. */
@ApplicationScoped
class CompletionRows {
    private static final AbsentRows ABSENT = new AbsentRows(
            "completion",
            "version",
            "enrolment_id",
            "rule_number",
            "met",
            "sessions_held",
            "sessions_attended",
            "theory_done",
            "theory_required",
            "practice_done",
            "practice_required",
            "reasons",
            "evaluated_at");

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    /** One row for each of those ids, which come in ascending order, locked until the transaction ends. */
    List<Completion> locked(List<Long> enrolmentIds) {
        var present = lock(enrolmentIds);
        Set<Long> known = present.stream().map(Completion::enrolmentId).collect(Collectors.toSet());
        var missing = enrolmentIds.stream().filter(id -> !known.contains(id)).toList();
        if (missing.isEmpty()) {
            return present;
        }
        put(missing);
        return lock(enrolmentIds);
    }

    private void put(List<Long> missing) {
        var now = LocalDateTime.now(clock);
        ABSENT.insert(
                em,
                missing.stream()
                        .map(id -> new Object[] {0L, id, 0, false, 0, 0, 0, 0, 0, 0, "", now})
                        .toList());
    }

    private List<Completion> lock(List<Long> enrolmentIds) {
        return em.createQuery(
                        "select c from Completion c where c.enrolmentId in :ids order by c.enrolmentId",
                        Completion.class)
                .setParameter("ids", enrolmentIds)
                .setHint(Batches.BOUND, false)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Takes away the rows of enrolments that are no more. */
    void remove(Collection<Long> enrolmentIds) {
        if (!enrolmentIds.isEmpty()) {
            em.createQuery("delete from Completion c where c.enrolmentId in :ids")
                    .setParameter("ids", enrolmentIds)
                    .executeUpdate();
        }
    }
}
