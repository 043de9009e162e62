package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.DbTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of the background work is still a matter for somebody. */
class FailedTasksDbTest extends DbTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 10, 3);

    private void task(long id, long subject, String state, String ended) {
        change(
                "insert into task (id, version, kind, subject_id, owner_id, state, done_count, total_count, cancel_asked,"
                        + " started_at, ended_at) values (?, 1, 'rosters.commit', ?, 7, ?, 0, 0, false,"
                        + " '2026-10-01 08:00:00', ?)",
                id,
                subject,
                state,
                ended);
    }

    @Test
    void failedWorkCountsUntilItIsDoneAgain() {
        task(1, 1, "FAILED", "2026-10-20 08:00:00");
        task(2, 2, "FAILED", "2026-10-10 08:00:00");
        task(3, 2, "DONE", "2026-10-11 08:00:00");
        task(4, 3, "DONE", "2026-10-09 08:00:00");
        task(5, 3, "FAILED", "2026-10-12 08:00:00");
        task(6, 4, "FAILED", "2026-10-02 23:59:59");
        task(7, 5, "CANCELLED", "2026-10-21 08:00:00");
        assertEquals(
                new Waiting(2, LocalDate.of(2026, 10, 12)),
                the(FailedTasks.class).waiting(SINCE));
        assertEquals(
                List.of(5L, 1L),
                the(FailedTasks.class).list(SINCE, 10).stream().map(Task::id).toList());
    }
}
