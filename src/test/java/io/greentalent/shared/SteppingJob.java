package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Work of three steps, each a row of its own with the node that wrote it; at one node it can be stopped, or fail, after the first one. */
@ApplicationScoped
class SteppingJob implements Job {
    static final String KIND = "shared.stepping";

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Node node;

    private final AtomicInteger failures = new AtomicInteger();
    private volatile @Nullable Pause pause;

    /** Where the work waits. */
    record Pause(CountDownLatch reached, CountDownLatch over) {}

    void waitInTheMiddle(@Nullable Pause here) {
        pause = here;
    }

    /** The next so many times it fails after its first step, by a fault that nobody foresaw. */
    void failNext(int times) {
        failures.set(times);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(long subjectId, Progress progress) throws Exception {
        for (int step = 1; step <= 3; step++) {
            int now = step;
            transactions.run(() -> em.createNativeQuery(
                            "insert ignore into daily_work (name, done_on) values (?, '2026-11-02')")
                    .setParameter(
                            1,
                            "step " + now + (now == 3 ? "" : " " + node.name().substring(0, 8)))
                    .executeUpdate());
            progress.at(step, 3);
            if (step == 1) {
                waited(pause);
                if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    throw new IllegalStateException("not foreseen");
                }
            }
        }
    }

    private static void waited(@Nullable Pause here) throws InterruptedException {
        if (here != null) {
            here.reached().countDown();
            here.over().await();
        }
    }
}
