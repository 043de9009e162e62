package io.greentalent.keeping;

import io.greentalent.shared.Job;
import io.greentalent.shared.Problem;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries progress from a thread that holds a plain connection to the job's own, which writes it in transactions (进度传递): one
 * thread does not do both.
 */
final class Relay implements Job.Progress {
    private volatile long done;
    private volatile long total;
    private volatile boolean cancelled;

    @Override
    public void at(long nowDone, long nowTotal) {
        done = nowDone;
        total = nowTotal;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    /** Waits for the work, and tells how far it is each second. Gives up its wait quietly where it was cancelled. */
    void follow(CompletableFuture<?> work, Job.Progress job) throws Exception {
        boolean ended = false;
        while (!ended) {
            try {
                work.get(1, TimeUnit.SECONDS);
                ended = true;
            } catch (TimeoutException e) {
                job.at(done, total);
                cancelled = job.cancelled();
            } catch (ExecutionException e) {
                ended = true;
                if (!(e.getCause() instanceof CancellationException)) {
                    throw cause(e);
                }
            }
        }
        job.at(done, total);
    }

    private static Exception cause(ExecutionException e) {
        if (e.getCause() instanceof Problem problem) {
            return InWords.of(problem);
        }
        return e.getCause() instanceof Exception cause ? cause : e;
    }
}
