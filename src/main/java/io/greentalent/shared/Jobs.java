package io.greentalent.shared;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Starts long work, keeps its progress in the database and takes up again at start-up what a stopped server left
 * behind. The only place, with the outermost handler, that catches everything.
 */
@ApplicationScoped
public class Jobs {
    /** Whoever holds it leads the background work of all nodes; taken anew every second. */
    public static final String LEADERS_LEASE = "feed";

    private static final Logger LOG = System.getLogger(Jobs.class.getName());

    @Inject
    Threads threads;

    @Inject
    @Any
    Instance<Job> kinds;

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Instance<RequestContextController> requests;

    @Inject
    CurrentCaller who;

    @Inject
    ChangeFeed feed;

    @Inject
    Leases leases;

    @Inject
    Clock clock;

    void resume(@Observes @Priority(5000) Startup event) {
        em.createQuery("select t from Task t where t.state = io.greentalent.shared.Task.State.RUNNING", Task.class)
                .getResultList()
                .forEach(task -> run(task.id(), task.kind(), task.subjectId()));
        threads.every(Duration.ofSeconds(1), this::number);
    }

    /** Records the task within the caller's transaction; {@link #begin} starts it once that is committed. */
    public Task plan(String kind, long subjectId) {
        var task = new Task(kind, subjectId, who.get().accountId(), LocalDateTime.now(clock));
        em.persist(task);
        em.flush();
        return task;
    }

    /** Starts a planned task; call it after the transaction of {@link #plan} has ended. */
    public void begin(Task task) {
        run(task.id(), task.kind(), task.subjectId());
    }

    /** Whether that task can be asked to stop: it runs, was not asked before, and is of a kind that does. */
    public boolean cancellable(Task task) {
        return task.running() && !task.cancelAsked() && job(task.kind()).cancellable();
    }

    /** Asks the work to stop; it does so at its next step. */
    public void cancel(long taskId) {
        // Beside the entity and its version: the work itself writes its progress to the same row all the time.
        transactions.run(
                () -> em.createNativeQuery("update task set cancel_asked = true where id = ?1 and state = 'RUNNING'")
                        .setParameter(1, taskId)
                        .executeUpdate());
    }

    private void run(long taskId, String kind, long subjectId) {
        threads.soon(() -> inContext(() -> {
            who.set(Caller.SYSTEM);
            try {
                var progress = new Stored(taskId);
                job(kind).run(subjectId, progress);
                end(taskId, progress.cancelled() ? Task.State.CANCELLED : Task.State.DONE, null);
            } catch (Problem e) {
                end(taskId, Task.State.FAILED, e.key());
            } catch (Exception | OutOfMemoryError e) {
                LOG.log(Level.ERROR, "task " + taskId + " (" + kind + ") failed", e);
                end(taskId, Task.State.FAILED, "shared.task.failed");
            }
        }));
    }

    private Job job(String kind) {
        return kinds.stream()
                .filter(j -> j.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no job of kind " + kind));
    }

    private void number() {
        inContext(() -> {
            try {
                transactions.run(() -> {
                    if (leases.hold(LEADERS_LEASE, Duration.ofSeconds(10))) {
                        feed.number();
                    }
                });
            } catch (Exception e) {
                LOG.log(Level.WARNING, "numbering the change feed failed, it is tried again", e);
            }
        });
    }

    /**
     * A controller remembers that it activated the context, whichever thread it was: shared by two threads, the second one
     * would keep its context for ever, and the next request on that thread would fail. So each piece of work has its own.
     */
    private void inContext(Runnable work) {
        var request = requests.get();
        boolean mine = request.activate();
        try {
            work.run();
        } finally {
            if (mine) {
                request.deactivate();
            }
            requests.destroy(request);
        }
    }

    private void end(long taskId, Task.State how, @Nullable String problem) {
        transactions.run(() -> find(taskId).end(how, problem, LocalDateTime.now(clock)));
    }

    private Task find(long id) {
        var task = em.find(Task.class, id);
        if (task == null) {
            throw new NotFound("task", id);
        }
        return task;
    }

    private final class Stored implements Job.Progress {
        private final long taskId;
        private boolean cancelled;

        Stored(long taskId) {
            this.taskId = taskId;
        }

        @Override
        public void at(long done, long total) {
            transactions.run(() -> {
                var task = find(taskId);
                task.at(done, total);
                cancelled = task.cancelAsked();
            });
        }

        @Override
        public boolean cancelled() {
            return cancelled;
        }
    }
}
