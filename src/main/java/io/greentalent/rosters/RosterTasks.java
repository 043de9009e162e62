package io.greentalent.rosters;

import io.greentalent.shared.Scope;
import io.greentalent.shared.Task;
import io.greentalent.shared.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the background work at a report (名册任务): its writing or its undoing. */
@ApplicationScoped
public class RosterTasks {
    @Inject
    Rosters rosters;

    @Inject
    Tasks tasks;

    /** The latest, under way or ended; null where nothing was written yet. Throws NotFound for another college's report. */
    public @Nullable Task latest(long reportId, Scope scope) {
        var latest = Stream.of(CommitJob.KIND, UndoJob.KIND)
                .map(kind -> tasks.latest(kind, reportId))
                .filter(Objects::nonNull)
                .max(Comparator.comparingLong(Task::id))
                .orElse(null);
        // After the work, and so as it left it: what a request has read of a report it never reads again.
        rosters.get(reportId, scope);
        return latest;
    }
}
