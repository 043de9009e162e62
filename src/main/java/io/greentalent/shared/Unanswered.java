package io.greentalent.shared;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that does not answer from a fault of ours (数据库无应答): not reached, lost on the way, no connection free, a
 * statement that lasted too long, a server that only lets itself be read; and a disk without room.
 */
public final class Unanswered {
    /** After so many seconds it may be tried again. */
    public static final int RETRY_SECONDS = 5;

    /**
     * MySQL: lock wait, too many connections, shutting down, read only (two of them), out of time, interrupted; a subquery of
     * two rows, by which an address of a group refuses members that take no writes.
     */
    private static final Set<Integer> MYSQL = Set.of(1205, 1040, 1053, 1290, 1836, 3024, 1317, 1242);
    /** MySQL: a file could not be written (two of them), the disk is full, the table is full. */
    private static final Set<Integer> FULL = Set.of(3, 1026, 1021, 1114);
    /** How the system says it, in the languages that servers run in. */
    private static final Pattern NO_SPACE = Pattern.compile("No space left|Disk quota exceeded|没有空间|超出磁盘限额");
    /** H2: statement cancelled, lock wait, connection broken, database closed (two of them). */
    private static final Set<Integer> H2 = Set.of(57014, 50200, 90067, 90098, 90121);
    /** What the server's own pool throws where none of its connections is free in time; the driver, of a line just lost. */
    private static final Set<String> NAMES =
            Set.of("ConnectionWaitTimeoutException", "StatementIsClosedException", "ConnectionIsClosedException");

    private Unanswered() {}

    /** What the user is told, or null where the failure is another: nothing was saved, or nobody knows. */
    public static @Nullable Problem problem(@Nullable Throwable thrown) {
        if (Causes.find(thrown, InDoubt.class) != null) {
            return Problem.of("shared.unanswered.unsure");
        }
        if (full(thrown)) {
            return Problem.of("shared.unanswered.full");
        }
        return is(thrown) ? Problem.of("shared.unanswered.nothingSaved") : null;
    }

    static boolean is(@Nullable Throwable thrown) {
        if (Transactions.cutOff(thrown)) {
            return true;
        }
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLTimeoutException || NAMES.contains(t.getClass().getSimpleName()) || late(t)) {
                return true;
            }
        }
        return false;
    }

    private static boolean full(@Nullable Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            boolean told = t instanceof IOException io
                    && NO_SPACE.matcher(Objects.toString(io.getMessage(), "")).find();
            if (told || (t instanceof SQLException sql && FULL.contains(sql.getErrorCode()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean late(Throwable t) {
        return t instanceof SQLException sql && (MYSQL.contains(sql.getErrorCode()) || H2.contains(sql.getErrorCode()));
    }
}
