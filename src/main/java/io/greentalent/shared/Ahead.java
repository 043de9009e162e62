package io.greentalent.shared;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets a source go on while what it gave before is being taken (预取): a file is read on while its rows are judged. The
 * source runs on a thread of its own, without caller, transaction and database. It is none of the server's pool: requests
 * that wait for a thread of the pool which they fill themselves would stand still.
 */
public final class Ahead<T> {
    /** So many pieces wait at most: enough that nobody idles, few enough for any heap. */
    static final int PIECES = 2;

    private final BlockingQueue<Piece<T>> pieces = new ArrayBlockingQueue<>(PIECES);
    private volatile boolean stopped;

    private Ahead() {}

    /** A piece, or the source's end with what it failed of. */
    private record Piece<T>(@Nullable T value, @Nullable Throwable failure) {}

    /** The source is to stop: nobody takes any more. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super(null, null, false, false);
        }
    }

    /**
     * Runs the source to its end and takes all that it gives, in its order, on the calling thread. What the source or the
     * taker throws ends both and is thrown here; the source has ended in any case when this returns.
     */
    public static <T> void take(Consumer<Consumer<T>> source, Consumer<T> taker) {
        var ahead = new Ahead<T>();
        var reader = Thread.ofVirtual().start(() -> ahead.read(source));
        try {
            ahead.taken(taker);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            ahead.stopped = true;
            reader.interrupt();
            ended(reader);
        }
    }

    private void taken(Consumer<T> taker) throws InterruptedException {
        var piece = pieces.take();
        while (piece.value != null) {
            taker.accept(piece.value);
            piece = pieces.take();
        }
        rethrow(piece.failure);
    }

    private void read(Consumer<Consumer<T>> source) {
        Throwable failure = null;
        try {
            source.accept(value -> put(new Piece<>(value, null)));
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        try {
            put(new Piece<>(null, failure));
        } catch (Stopped e) {
            // nobody asks for the end any more
        }
    }

    /** Once it is stopped, whatever the source makes of that, nothing waits for a taker. */
    private void put(Piece<T> piece) {
        try {
            if (!stopped) {
                pieces.put(piece);
                return;
            }
        } catch (InterruptedException e) {
            stopped = true;
        }
        throw new Stopped();
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }

    /** Waits without being disturbed: the source's file is closed next. */
    private static void ended(Thread reader) {
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
