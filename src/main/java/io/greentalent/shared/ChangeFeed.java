package io.greentalent.shared;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What happened, in order (change feed). Appending is part of the transaction that makes the change; numbers are given
 * after commit by one leader, so a reader that follows numbers misses nothing, however long a transaction took.
 */
@ApplicationScoped
public class ChangeFeed {
    @Inject
    EntityManager em;

    @Inject
    CurrentCaller who;

    @Inject
    Transactions transactions;

    @Inject
    Leader leader;

    @Inject
    Clock clock;

    void start(@Observes @Priority(5000) Startup event) {
        leader.every(Duration.ofSeconds(1), "numbering the change feed", () -> transactions.run(this::number));
    }

    /** Appends within the caller's transaction; see {@link Change} for the parts. */
    public void append(String kind, long subjectId, long collegeId, String detail) {
        var caller = who.get();
        em.persist(new Change(
                kind, subjectId, collegeId, detail, caller.signedIn() ? caller.name() : "", LocalDateTime.now(clock)));
    }

    /** Numbers what was committed since, in order of insertion; returns how many. The leader's work, in a transaction. */
    int number() {
        var open = em.createQuery("select c from Change c where c.seq is null order by c.id", Change.class)
                .setMaxResults(1000)
                .getResultList();
        if (open.isEmpty()) {
            return 0;
        }
        long next = em.createQuery("select coalesce(max(c.seq), 0L) from Change c", Long.class)
                .getSingleResult();
        for (Change change : open) {
            change.number(++next);
        }
        return open.size();
    }

    /** The changes after that number, oldest first, at most that many: a consumer's page. */
    public List<Change> after(long seq, int most) {
        return em.createQuery("select c from Change c where c.seq > :seq order by c.seq", Change.class)
                .setParameter("seq", seq)
                .setMaxResults(most)
                .getResultList();
    }

    /** The newest changes in scope, newest first: what the home pages show as recent activity. */
    public List<Change> latest(Scope scope, int most) {
        return em.createQuery(
                        "select c from Change c where (:college = 0L or c.collegeId = :college) order by c.id desc",
                        Change.class)
                .setParameter("college", scope.college())
                .setMaxResults(most)
                .getResultList();
    }
}
