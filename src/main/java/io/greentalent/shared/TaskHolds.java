package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which node works at which task (任务占有). A node tells every few seconds that it is alive; what it has not told for
 * {@link #HELD} may be taken by any other, under a new epoch. Times are the database's own. Call within transactions.
 */
@ApplicationScoped
class TaskHolds {
    static final Duration HELD = Duration.ofSeconds(20);

    private static final String UNTIL = "timestampadd(second, " + HELD.toSeconds() + ", localtimestamp(6))";

    @Inject
    EntityManager em;

    @Inject
    Node node;

    private final Set<Long> mine = ConcurrentHashMap.newKeySet();

    /** A task under way, as it is to be done by whoever holds it. */
    record Work(long id, String kind, long subjectId, long epoch) {}

    /** Keeps a task that was just planned for this node, until it begins with it. */
    void plan(long id) {
        em.createNativeQuery("update task set held_by = ?, held_until = " + UNTIL + " where id = ?")
                .setParameter(1, node.name())
                .setParameter(2, id)
                .executeUpdate();
    }

    /** Takes a task of that epoch, of two who try only one; gives false where it is another's or has ended. */
    boolean take(long id, long epoch) {
        return em.createNativeQuery("update task set held_by = ?, held_until = " + UNTIL
                                + ", epoch = ? where id = ? and epoch = ? and state = 'RUNNING'")
                        .setParameter(1, node.name())
                        .setParameter(2, epoch + 1)
                        .setParameter(3, id)
                        .setParameter(4, epoch)
                        .executeUpdate()
                == 1;
    }

    /** From now on {@link #renew} tells that this node is at it. */
    void begin(long id) {
        mine.add(id);
    }

    /** What nobody does any more: the holder's time is over. */
    List<Work> left() {
        List<?> rows = em.createNativeQuery("select id, kind, subject_id, epoch from task"
                        + " where state = 'RUNNING' and held_until <= localtimestamp(6) order by id")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(r -> new Work(whole(r[0]), (String) r[1], whole(r[2]), whole(r[3])))
                .filter(w -> !mine.contains(w.id()))
                .toList();
    }

    /** Tells that this node is alive and at its work. */
    void renew() {
        var ids = List.copyOf(mine);
        if (!ids.isEmpty()) {
            em.createNativeQuery("update task set held_until = " + UNTIL
                            + " where held_by = ? and state = 'RUNNING' and id in (" + Batches.constants(ids) + ")")
                    .setParameter(1, node.name())
                    .executeUpdate();
        }
    }

    /** Gives up what others hold: for the start of a node that knows itself to be the only one. */
    void freeAll() {
        em.createNativeQuery("update task set held_until = localtimestamp(6) where state = 'RUNNING'")
                .executeUpdate();
    }

    /** This node works at it no more, however it went. */
    void release(long id) {
        mine.remove(id);
    }

    /** Throws {@link LeaseLost} where another epoch has begun; else this one lasts until the transaction has ended. */
    void fence(Work work) {
        var rows = em.createNativeQuery("select epoch from task where id = ? for update")
                .setParameter(1, work.id())
                .getResultList();
        if (rows.isEmpty() || whole(rows.getFirst()) != work.epoch()) {
            throw new LeaseLost("task " + work.id());
        }
    }

    private static long whole(Object number) {
        return ((Number) number).longValue();
    }
}
