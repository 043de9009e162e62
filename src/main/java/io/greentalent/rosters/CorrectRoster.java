package io.greentalent.rosters;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.nio.file.Path;

/**
 * Makes a new edition of a verified report from a corrected file (更正名册): the whole list as it should be. The locked edition
 * stays as it is; whom both name is a duplicate in the new one, and whom only the old one names is withdrawn when the new
 * one is verified ({@link Absentees}).
 */
@UseCase(
        allow = {COLLEGE, OPERATOR},
        seconds = 600)
public class CorrectRoster {
    @Inject
    Rosters rosters;

    @Inject
    TakeRoster roster;

    @Inject
    CurrentCaller who;

    /** The new edition's id. Refuses unless the report is verified and its latest edition. */
    public long correct(long reportId, Path file, String fileName) {
        var scope = who.get().scope(COLLEGE, OPERATOR);
        var report = rosters.lock(reportId, scope);
        report.mustBe(RosterReport.State.VERIFIED);
        var latest = rosters.editions(report.number(), scope).getLast();
        if (latest.edition() != report.edition()) {
            throw Problem.of("rosters.report.corrected", report.number(), latest.edition());
        }
        return roster.take(
                        new TakeRoster.Place(report.collegeId(), report.termId(), report.offeringId(), report),
                        file,
                        fileName)
                .id();
    }
}
