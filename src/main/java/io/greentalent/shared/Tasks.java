package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds tasks: long work that runs or ran (任务). */
@ApplicationScoped
public class Tasks {
    @Inject
    EntityManager em;

    public Optional<Task> find(long id) {
        return Optional.ofNullable(em.find(Task.class, id));
    }

    /** That account's tasks, newest first: the task centre. */
    public List<Task> ofOwner(long accountId, int most) {
        return em.createQuery("select t from Task t where t.ownerId = :owner order by t.id desc", Task.class)
                .setParameter("owner", accountId)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many of that account's tasks are under way: the figure beside the task centre's sign. */
    public long running(long accountId) {
        return em.createQuery(
                        "select count(t) from Task t where t.ownerId = :owner"
                                + " and t.state = io.greentalent.shared.Task.State.RUNNING",
                        Long.class)
                .setParameter("owner", accountId)
                .getSingleResult();
    }

    /** The newest task under way of those kinds whose names begin so, or null. */
    public @Nullable Task running(String kinds) {
        return em.createQuery(
                        "select t from Task t where t.kind like :kinds"
                                + " and t.state = io.greentalent.shared.Task.State.RUNNING order by t.id desc",
                        Task.class)
                .setParameter("kinds", kinds + "%")
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** The newest task of that kind about that subject, or null. */
    public @Nullable Task latest(String kind, long subjectId) {
        return em.createQuery(
                        "select t from Task t where t.kind = :kind and t.subjectId = :subject order by t.id desc",
                        Task.class)
                .setParameter("kind", kind)
                .setParameter("subject", subjectId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
