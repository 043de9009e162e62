package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * What background work must still hold whenever it commits (提交围栏). The check is the last statement of each of its
 * transactions and locks the row that says whose the work is, so nobody takes it over between check and commit.
 */
@ApplicationScoped
class Fence {
    private final ThreadLocal<@Nullable Runnable> checks = new ThreadLocal<>();

    /** Does the work on this thread; before each commit in it the check may throw, which rolls back. */
    void during(Runnable check, Runnable work) {
        var before = checks.get();
        checks.set(check);
        try {
            work.run();
        } finally {
            checks.set(before);
        }
    }

    /** Within a transaction: throws {@link LeaseLost} where this thread's work belongs to another node now. */
    void check() {
        var check = checks.get();
        if (check != null) {
            check.run();
        }
    }
}
