package io.greentalent.watch;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Looks at something that may hang, and answers in time all the same (限时探测). What was seen holds for a moment, however many
 * ask; a look that has not come back is waited for, not repeated, so no threads pile up.
 */
final class Probe<T> {
    private final Executor threads;
    private final Duration patience;
    private final Duration holds;
    private final Callable<T> look;

    private @Nullable CompletableFuture<T> underWay;
    private @Nullable Seen<T> last;
    private long lastAt;

    /**
     * What a look saw.
     *
     * @param value null where it failed
     * @param why in a few words, null where it did not fail
     */
    record Seen<T>(@Nullable T value, @Nullable String why) {}

    /**
     * Looks on those threads.
     *
     * @param patience after which the answer is that there is none
     * @param holds how long an answer is repeated
     */
    Probe(Executor threads, Duration patience, Duration holds, Callable<T> look) {
        this.threads = threads;
        this.patience = patience;
        this.holds = holds;
        this.look = look;
    }

    /** What is seen now, or was a moment ago. */
    synchronized Seen<T> see() {
        var known = last;
        if (known != null && System.nanoTime() - lastAt < holds.toNanos()) {
            return known;
        }
        var seen = look();
        last = seen;
        lastAt = System.nanoTime();
        return seen;
    }

    private Seen<T> look() {
        var answer = underWay == null ? begin() : underWay;
        underWay = answer;
        try {
            T value = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            underWay = null;
            return new Seen<>(value, null);
        } catch (TimeoutException e) {
            return new Seen<>(null, "no answer within " + patience.toMillis() + " ms");
        } catch (ExecutionException e) {
            underWay = null;
            return new Seen<>(null, why(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Seen<>(null, "interrupted");
        }
    }

    private CompletableFuture<T> begin() {
        var answer = new CompletableFuture<T>();
        threads.execute(() -> {
            try {
                answer.complete(look.call());
            } catch (Exception | LinkageError e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    /** Of our own words only: what a driver says may name hosts, users and values. */
    private static String why(@Nullable Throwable thrown) {
        if (thrown instanceof Unfit unfit) {
            return unfit.why();
        }
        return "failed: " + (thrown == null ? "unknown" : thrown.getClass().getSimpleName());
    }
}
