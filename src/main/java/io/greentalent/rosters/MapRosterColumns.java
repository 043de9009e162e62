package io.greentalent.rosters;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;

/** Says what the headings of a draft's file mean, and reads it again by that (列映射). The college's next file knows. */
@UseCase(
        allow = {COLLEGE, OPERATOR},
        seconds = 600)
public class MapRosterColumns {
    @Inject
    Rosters rosters;

    @Inject
    RosterTallies tallies;

    @Inject
    StoredRoster stored;

    @Inject
    StoreRows store;

    @Inject
    Mappings mappings;

    @Inject
    CurrentCaller who;

    /**
     * Reads the file by that layout. Refuses where a required column is missing, and where rows were corrected or confirmed by
     * hand unless these corrections may be lost.
     */
    public void map(long reportId, Layout layout, boolean loseCorrections) {
        var report = rosters.lock(reportId, who.get().scope(COLLEGE, OPERATOR));
        report.mustBeDraft();
        var missing = layout.missing(report.offeringId() != null);
        if (!missing.isEmpty()) {
            throw Problem.of(
                    "rosters.mapping.missing", Problem.of(missing.getFirst().labelKey()));
        }
        long corrected = tallies.corrected(reportId, who.get().scope(COLLEGE, OPERATOR));
        if (corrected > 0 && !loseCorrections) {
            throw Problem.of("rosters.mapping.corrected", corrected);
        }
        mappings.remember(report.collegeId(), layout.fields());
        stored.read(report, file -> {
            store.read(report, file, layout);
            return report;
        });
    }
}
