package io.greentalent.shared;

import org.jspecify.annotations.Nullable;

/** What stands behind a failure (异常链). */
public final class Causes {
    private Causes() {}

    /** The outermost of that kind among the failure and its causes, null where there is none. */
    public static <T extends Throwable> @Nullable T find(@Nullable Throwable thrown, Class<T> kind) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (kind.isInstance(t)) {
                return kind.cast(t);
            }
        }
        return null;
    }
}
