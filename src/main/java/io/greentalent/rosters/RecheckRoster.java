package io.greentalent.rosters;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;

/** Judges a draft's rows again, after a class was registered or an offering opened (重新校验名册). */
@UseCase(
        allow = {COLLEGE, OPERATOR},
        seconds = 600)
public class RecheckRoster {
    @Inject
    Rosters rosters;

    @Inject
    RejudgeRows rejudge;

    @Inject
    CurrentCaller who;

    /** Corrections stay; a confirmation stays unless a new question came up. */
    public void recheck(long reportId) {
        var report = rosters.lock(reportId, who.get().scope(COLLEGE, OPERATOR));
        report.mustBeDraft();
        rejudge.all(report);
    }
}
