package io.greentalent.targets;

import io.greentalent.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Finds the versions of the task book; the latest is the one in force. */
@ApplicationScoped
public class TaskBooks {
    @Inject
    EntityManager em;

    /** All versions, newest first. */
    public List<TaskBook> all() {
        return em.createQuery("select b from TaskBook b order by b.number desc", TaskBook.class)
                .getResultList();
    }

    /** The version in force. */
    public TaskBook current() {
        return all().stream().findFirst().orElseThrow(() -> new NotFound("taskBook", 0));
    }

    /** The version of that number. Throws {@link NotFound}. */
    public TaskBook get(int number) {
        return em.createQuery("select b from TaskBook b where b.number = :number", TaskBook.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("taskBook", number));
    }
}
