package io.greentalent.keeping;

import io.greentalent.shared.Job;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Schema;
import io.greentalent.shared.Time;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Has the servers of an installation change its keys, and looks how far they are (换钥命令): the rooms that bring their own over run
 * in a server only. Whichever node finds the task first does it, or the next one that starts.
 */
final class OrderRotation {
    private static final String PLAN =
            "insert into task (version, kind, subject_id, owner_id, state, done_count, total_count, cancel_asked,"
                    + " started_at, held_by, held_until, epoch) values (1, ?, ?, 0, 'RUNNING', 0, 0, false, ?, '',"
                    + " localtimestamp(6), 0)";
    private static final String LOOK =
            "select state, done_count, total_count, problem_key, epoch from task where id = ?";

    private final Connection connection;
    private final KeyRing keys;
    private final Job.Progress progress;

    OrderRotation(Connection connection, KeyRing keys, Job.Progress progress) {
        this.connection = connection;
        this.keys = keys;
        this.progress = progress;
    }

    /**
     * How it stands.
     *
     * @param state as {@link io.greentalent.shared.Task.State} names it
     * @param problem the message key of what went wrong, where it failed
     * @param begun whether a server is at it, or was
     */
    record Standing(String state, @Nullable String problem, boolean begun) {
        boolean ended() {
            return !state.equals("RUNNING");
        }
    }

    /** Notes it for the servers; gives the task's id. Refuses a second change at the same time. */
    long order() throws SQLException {
        connection.setAutoCommit(false);
        try {
            long id = planned(Rotation.next(connection, keys));
            connection.commit();
            return id;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private long planned(long subject) throws SQLException {
        try (var insert = connection.prepareStatement(PLAN, Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, Rotation.KIND);
            insert.setLong(2, subject);
            insert.setObject(3, LocalDateTime.now(Clock.system(Time.ZONE)));
            insert.executeUpdate();
            try (var made = insert.getGeneratedKeys()) {
                made.next();
                return made.getLong(1);
            }
        }
    }

    /** Looks each second until it has ended, or until so many seconds have passed and no server has begun. */
    Standing follow(long task, int patience) throws SQLException, InterruptedException {
        var now = standing(task);
        for (int second = 0; !now.ended() && (now.begun() || second < patience); second++) {
            TimeUnit.SECONDS.sleep(1);
            now = standing(task);
        }
        return now;
    }

    private Standing standing(long task) throws SQLException {
        try (var look = connection.prepareStatement(LOOK)) {
            look.setLong(1, task);
            try (var found = look.executeQuery()) {
                found.next();
                progress.at(found.getLong(2), found.getLong(3));
                return new Standing(
                        Objects.requireNonNull(found.getString(1)), found.getString(4), found.getLong(5) > 0);
            }
        }
    }

    /** True where no server can be at work: the command has the embedded database, which lets nobody else in. */
    boolean alone() throws SQLException {
        return Schema.embedded(connection);
    }
}
