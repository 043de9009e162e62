package io.greentalent.shared;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets a source go on while what it gave before is being taken (预取): a file is read on while its rows are judged. The
 * source runs on a thread of its own, without caller, transaction and database.
 */
public final class Ahead {
    /** So many pieces wait at most: enough that nobody idles, few enough for any heap. */
    static final int PIECES = 2;

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
        var pieces = new ArrayBlockingQueue<Piece<T>>(PIECES);
        var reader = Thread.ofVirtual().start(() -> read(source, pieces));
        try {
            var piece = pieces.take();
            while (piece.value != null) {
                taker.accept(piece.value);
                piece = pieces.take();
            }
            rethrow(piece.failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            reader.interrupt();
            ended(reader);
        }
    }

    private static <T> void read(Consumer<Consumer<T>> source, BlockingQueue<Piece<T>> pieces) {
        Throwable failure = null;
        try {
            source.accept(value -> put(pieces, new Piece<>(value, null)));
        } catch (Stopped e) {
            return;
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        try {
            put(pieces, new Piece<>(null, failure));
        } catch (Stopped e) {
            // nobody asks for the end any more
        }
    }

    private static <T> void put(BlockingQueue<Piece<T>> pieces, Piece<T> piece) {
        try {
            pieces.put(piece);
        } catch (InterruptedException e) {
            throw new Stopped();
        }
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
