package io.greentalent.shared;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that does not answer from a fault of ours (数据库无应答): not reached, lost on the way, no connection free, a
 * statement that lasted too long, a server that only lets itself be read.
 */
public final class Unanswered {
    /** After so many seconds it may be tried again. */
    public static final int RETRY_SECONDS = 5;

    /**
     * MySQL: lock wait, too many connections, shutting down, read only (two of them), out of time, interrupted; a subquery of
     * two rows, by which an address of a group refuses members that take no writes.
     */
    private static final Set<Integer> MYSQL = Set.of(1205, 1040, 1053, 1290, 1836, 3024, 1317, 1242);
    /** H2: statement cancelled, lock wait, connection broken, database closed (two of them). */
    private static final Set<Integer> H2 = Set.of(57014, 50200, 90067, 90098, 90121);
    /** What the server's own pool throws where none of its connections is free in time. */
    private static final String POOL = "ConnectionWaitTimeoutException";

    private Unanswered() {}

    /** What the user is told, or null where the failure is another: nothing was saved, or nobody knows. */
    public static @Nullable Problem problem(@Nullable Throwable thrown) {
        if (Causes.find(thrown, InDoubt.class) != null) {
            return Problem.of("shared.unanswered.unsure");
        }
        return is(thrown) ? Problem.of("shared.unanswered.nothingSaved") : null;
    }

    static boolean is(@Nullable Throwable thrown) {
        if (Transactions.cutOff(thrown)) {
            return true;
        }
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLTimeoutException || t.getClass().getSimpleName().equals(POOL) || late(t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean late(Throwable t) {
        return t instanceof SQLException sql && (MYSQL.contains(sql.getErrorCode()) || H2.contains(sql.getErrorCode()));
    }
}
