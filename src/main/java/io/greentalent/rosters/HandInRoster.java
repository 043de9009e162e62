package io.greentalent.rosters;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.IdempotencyKeys;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Task;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A roster in one step, for systems: tried without a trace, or taken and written once for a key (接口上报名册). */
@UseCase(
        allow = {COLLEGE, OPERATOR},
        seconds = 600)
public class HandInRoster {
    @Inject
    UploadRoster upload;

    @Inject
    MapRosterColumns columns;

    @Inject
    CommitRoster commit;

    @Inject
    TryRoster trial;

    @Inject
    RosterPlaces places;

    @Inject
    Rosters rosters;

    @Inject
    IdempotencyKeys keys;

    @Inject
    CurrentCaller who;

    /**
     * What became of a file that was handed in.
     *
     * @param writing the planned work, which the caller begins by {@link Jobs#begin}; null where the same request came before
     */
    public record Taken(long reportId, @Nullable Task writing) {}

    /**
     * What each row would become.
     *
     * @param fileName as it would be kept
     * @param rows in the file's order
     */
    public record Verdicts(String fileName, RowCounts counts, List<UnreadSheet> unread, List<RosterRowView> rows) {
        public Verdicts {
            unread = List.copyOf(unread);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Judges the file as {@link #handIn} does, and forgets it. Refuses what {@link UploadRoster} refuses,
     * and where a required column is missing.
     */
    public Verdicts dryRun(RosterUpload wanted) {
        places.check(wanted.collegeId(), wanted.termId(), wanted.offeringId());
        return trial.of(wanted);
    }

    /**
     * Takes the file and plans the writing of its clean rows. Refuses what {@link #dryRun} refuses, and a file that would
     * change nothing; nothing is kept then.
     *
     * @param key the same for the same request only; a second one with it gives the first one's report
     * @param requestHash by which another request under the same key is told
     */
    public Taken handIn(String key, String requestHash, RosterUpload wanted) {
        var before = keys.claim(key, requestHash);
        if (before.isPresent()) {
            return new Taken(before.get(), null);
        }
        long id = draft(wanted);
        keys.made(key, id);
        return new Taken(id, commit.commit(id));
    }

    private long draft(RosterUpload wanted) {
        long id = upload.upload(
                wanted.collegeId(), wanted.termId(), wanted.offeringId(), wanted.file(), wanted.fileName());
        var report = rosters.get(id, scope());
        if (!wanted.columns().isEmpty()) {
            columns.map(id, report.layout().with(wanted.columns()), false);
        }
        report.layout().mustBeWhole(report.offeringId() != null);
        return id;
    }

    private Scope scope() {
        return who.get().scope(COLLEGE, OPERATOR);
    }
}
