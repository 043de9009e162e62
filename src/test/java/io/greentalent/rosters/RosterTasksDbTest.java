package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.shared.Caller;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Task;
import io.greentalent.shared.Tasks;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RosterTasksDbTest extends RosterDbTest {
    /** Reads tasks when the writing has just ended. */
    private final class AfterTheWriting extends Tasks {
        private @Nullable Task planned;

        AfterTheWriting(Task planned) {
            this.planned = planned;
        }

        @Override
        public @Nullable Task latest(String kind, long subjectId) {
            var writing = planned;
            planned = null;
            if (writing != null) {
                onAnotherThread(() -> the(Jobs.class).begin(writing));
            }
            return the(Tasks.class).latest(kind, subjectId);
        }
    }

    private void onAnotherThread(Runnable work) {
        try (var other = Executors.newSingleThreadExecutor()) {
            other.submit(() -> inOwnRequest(Caller.SYSTEM, () -> {
                        work.run();
                        return null;
                    }))
                    .get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void workThatEndsWhileAPageReadsItsReportLeavesNoneThatSeemsToRest() {
        long report = uploaded(line("张三", number()));
        as(OFFICER);
        var tasks = new RosterTasks();
        tasks.rosters = the(Rosters.class);
        tasks.tasks = new AfterTheWriting(the(CommitRoster.class).commit(report));
        var seen = tx(() -> {
            tasks.latest(report, Scope.all());
            return the(Rosters.class).get(report, Scope.all()).state();
        });
        assertEquals(RosterReport.State.COMMITTED, seen);
    }
}
