package io.greentalent.shared;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Starts long work, keeps its progress in the database and takes up what a node left behind that was stopped, killed or cut
 * off from the database, some seconds after it was last alive. The only place, with the outermost handler, that catches
 * everything.
 */
@ApplicationScoped
public class Jobs {
    private static final Logger LOG = Log.of(Jobs.class);
    /** So often a task is taken up before its failure is a person's matter. */
    private static final int TAKINGS = 3;
    /** What another try, or another node, may not meet again: somebody was quicker, or this node's keys are not the database's. */
    private static final Set<String> PASSING =
            Set.of("shared.changedMeanwhile", "shared.enteredMeanwhile", "shared.otherKeys");

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
    OwnRequest request;

    @Inject
    CurrentCaller who;

    @Inject
    TaskHolds holds;

    @Inject
    Fence fence;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    void resume(@Observes @Priority(5000) Startup event) {
        if (settings.alone()) {
            transactions.run(holds::freeAll);
        }
        request.run(this::takeUp);
        threads.every(Leader.BEAT, () -> request.run(this::beat));
    }

    /** Records the task within the caller's transaction; {@link #begin} starts it once that is committed. */
    public Task plan(String kind, long subjectId) {
        var task = new Task(kind, subjectId, who.get().accountId(), LocalDateTime.now(clock));
        em.persist(task);
        em.flush();
        holds.plan(task.id());
        return task;
    }

    /** Starts a planned task; call it after the transaction of {@link #plan} has ended. */
    public void begin(Task task) {
        start(task.id(), task.kind(), task.subjectId(), 0);
    }

    /** Whether that task can be asked to stop: it runs, was not asked before, and is of a kind that does. */
    public boolean cancellable(Task task) {
        return task.running() && !task.cancelAsked() && job(task.kind()).cancellable();
    }

    /** Asks the work to stop; it does so at its next step, on whichever node it runs. */
    public void cancel(long taskId) {
        // Beside the entity and its version: the work itself writes its progress to the same row all the time.
        transactions.run(
                () -> em.createNativeQuery("update task set cancel_asked = true where id = ?1 and state = 'RUNNING'")
                        .setParameter(1, taskId)
                        .executeUpdate());
    }

    private void beat() {
        try {
            transactions.run(holds::renew);
            takeUp();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "looking after the tasks failed, it is tried again", WithoutValues.of(e));
        }
    }

    /** Goes on with what no node does any more. */
    void takeUp() {
        List<TaskHolds.Work> left = new ArrayList<>();
        transactions.run(() -> left.addAll(holds.left()));
        left.forEach(w -> start(w.id(), w.kind(), w.subjectId(), w.epoch()));
    }

    private void start(long taskId, String kind, long subjectId, long epoch) {
        boolean[] taken = new boolean[1];
        transactions.run(() -> taken[0] = holds.take(taskId, epoch));
        if (taken[0]) {
            var work = new TaskHolds.Work(taskId, kind, subjectId, epoch + 1);
            threads.soon(() -> WorkId.during("task-" + work.id(), () -> request.run(() -> held(work))));
        }
    }

    private void held(TaskHolds.Work work) {
        holds.begin(work.id());
        try {
            fence.during(() -> holds.fence(work), () -> run(work));
        } catch (LeaseLost e) {
            LOG.log(Level.INFO, "task " + work.id() + " goes on at another node");
        } finally {
            holds.release(work.id());
        }
    }

    private void run(TaskHolds.Work work) {
        try {
            var progress = new Stored(work.id());
            job(work.kind()).run(work.subjectId(), progress);
            end(work.id(), progress.cancelled() ? Task.State.CANCELLED : Task.State.DONE, null);
        } catch (LeaseLost e) {
            throw e;
        } catch (Problem e) {
            if (work.epoch() >= TAKINGS || !PASSING.contains(e.key())) {
                end(work.id(), Task.State.FAILED, e.key());
            }
        } catch (Exception | OutOfMemoryError e) {
            LOG.log(Level.ERROR, "task " + work.id() + " (" + work.kind() + ") failed", WithoutValues.of(e));
            if (e instanceof OutOfMemoryError || (work.epoch() >= TAKINGS && !Transactions.cutOff(e))) {
                end(work.id(), Task.State.FAILED, "shared.task.failed");
            }
            // Else it stays under way, and whichever node reaches the database goes on with it: a line that was cut, a
            // disk
            // without room or a clock that was set is met as many an exception, and each job goes on where it was.
        }
    }

    private Job job(String kind) {
        return kinds.stream()
                .filter(j -> j.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no job of kind " + kind));
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
