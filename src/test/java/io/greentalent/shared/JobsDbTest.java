package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Background work on the threads that also serve requests. */
class JobsDbTest extends DbTest {
    private static final int THREADS = 4;
    private static final int ROUNDS = 20;

    @Test
    void askingToStopDoesNotDisturbTheProgressThatIsBeingWritten() {
        var task = tx(() -> the(Jobs.class).plan("shared.unknown", 1));
        try (var threads = Executors.newSingleThreadExecutor()) {
            tx(() -> {
                var running = em().find(Task.class, task.id());
                threads.submit(() -> inOwnRequest(Caller.SYSTEM, () -> {
                            the(Jobs.class).cancel(task.id());
                            return true;
                        }))
                        .get();
                running.at(3, 7);
                return true;
            });
        }
        var after = tx(() -> em().find(Task.class, task.id()));
        assertEquals(3, after.done());
        assertTrue(tx(() -> em().createQuery("select t.cancelAsked from Task t where t.id = :id", Boolean.class)
                .setParameter("id", task.id())
                .getSingleResult()));
    }

    @Test
    void workAtTheSameTimeLeavesNoContextOnItsThread() throws Exception {
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            var tasks = new ArrayList<Task>();
            for (int round = 0; round < ROUNDS; round++) {
                tasks.add(tx(() -> the(Jobs.class).plan("shared.unknown", 1)));
            }
            work.add(() -> {
                tasks.forEach(the(Jobs.class)::begin);
                return active();
            });
        }
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var leftBehind = new ArrayList<Boolean>();
            for (Future<Boolean> done : threads.invokeAll(work)) {
                leftBehind.add(done.get());
            }
            assertEquals(List.of(false, false, false, false), leftBehind);
        }
    }

    private boolean active() {
        try {
            return the(BeanManager.class).getContext(RequestScoped.class).isActive();
        } catch (ContextNotActiveException e) {
            return false;
        }
    }
}
