package io.greentalent.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** By which keys the transaction of each thread writes (事务用钥): those it wrote by first. */
final class KeysOfTransaction {
    private final ThreadLocal<@Nullable Written> threads = new ThreadLocal<>();

    /** Null until something is written. */
    private static final class Written {
        private @Nullable Ring first;
    }

    /** From now on it is noted what this thread writes by. */
    void begin() {
        threads.set(new Written());
    }

    /** Something is written by these; noted where a transaction has begun. */
    void by(Ring ring) {
        var mine = threads.get();
        if (mine != null && mine.first == null) {
            mine.first = ring;
        }
    }

    /** Whether nothing was written since {@link #begin}, or by the keys that are in use now; they are asked for only then. Ends the note. */
    boolean stands(Supplier<Ring> now) {
        var mine = threads.get();
        threads.remove();
        return mine == null || mine.first == null || mine.first.equals(now.get());
    }
}
