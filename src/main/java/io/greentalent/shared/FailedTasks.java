package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.List;

/**
 * Finds the background work of anybody that ended badly (失败的后台任务): what was done again with success since, or is being
 * done again, is settled and not among it.
 */
@ApplicationScoped
public class FailedTasks {
    private static final String OPEN = " from Task t where t.state = io.greentalent.shared.Task.State.FAILED"
            + " and t.endedAt >= :since and not exists (select n.id from Task n where n.kind = t.kind"
            + " and n.subjectId = t.subjectId and n.id > t.id and n.state in"
            + " (io.greentalent.shared.Task.State.DONE, io.greentalent.shared.Task.State.RUNNING))";

    @Inject
    EntityManager em;

    /** How many ended badly from that day on, and when the oldest of them did; one statement. */
    public Waiting waiting(LocalDate since) {
        return from(
                        em.createQuery(
                                "select new io.greentalent.shared.Waiting(count(t), min(t.endedAt))" + OPEN,
                                Waiting.class),
                        since)
                .getSingleResult();
    }

    /** Those tasks, the latest first. */
    public List<Task> list(LocalDate since, int most) {
        return from(em.createQuery("select t" + OPEN + " order by t.id desc", Task.class), since)
                .setMaxResults(most)
                .getResultList();
    }

    private static <T> TypedQuery<T> from(TypedQuery<T> query, LocalDate since) {
        return query.setParameter("since", since.atStartOfDay());
    }
}
