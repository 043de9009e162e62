package io.greentalent.rosters;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;

/** Hands a written report in for verification (上报). */
@UseCase(allow = {COLLEGE, OPERATOR})
public class SubmitRoster {
    @Inject
    Rosters rosters;

    @Inject
    RosterRows rows;

    @Inject
    Absentees absentees;

    @Inject
    ChangeFeed feed;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /** Also hands one in again that was given back. Refuses a report that changed nothing. */
    public void submit(long reportId) {
        var scope = who.get().scope(COLLEGE, OPERATOR);
        var report = rosters.lock(reportId, scope);
        report.submit(who.get().accountId(), LocalDateTime.now(clock));
        if (rows.counts(reportId, scope).applied() == 0 && absentees.count(reportId, scope) == 0) {
            throw Problem.of("rosters.report.nobody", report.number());
        }
        feed.append("rosters.change.submitted", reportId, report.collegeId(), report.number());
    }
}
