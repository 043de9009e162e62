package io.greentalent.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The server's threads for background work. */
@ApplicationScoped
public class Threads {
    @Resource
    ManagedScheduledExecutorService executor;

    /** Runs it soon, on another thread. */
    public void soon(Runnable work) {
        executor.execute(() -> WorkId.during(WorkId.fresh(), work));
    }

    /** Runs it again and again, that long after the last run ended. */
    public void every(Duration pause, Runnable work) {
        executor.scheduleWithFixedDelay(
                () -> WorkId.during(WorkId.fresh(), work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }
}
