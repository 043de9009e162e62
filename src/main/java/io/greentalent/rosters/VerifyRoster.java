package io.greentalent.rosters;

import static io.greentalent.shared.Role.OPERATOR;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.greentalent.files.FileStore;
import io.greentalent.offerings.Enrolment;
import io.greentalent.offerings.Vouch;
import io.greentalent.offerings.Withdraw;
import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Settings;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeMap;

/**
 * The operator's check of a submitted report (核验): row by row what is not taken, then the lock. Whom it takes is vouched for,
 * whichever roster put them on the offering; who is returned is withdrawn from the offering, and so is whom a correction leaves out.
 */
@UseCase(allow = OPERATOR, seconds = 600)
public class VerifyRoster {
    private static final int BATCH = 200;
    private static final String APPLIED =
            " from RosterRow r where r.reportId = :report and r.outcome = :applied" + " and r.enrolmentId is not null";

    @Inject
    EntityManager em;

    @Inject
    Rosters rosters;

    @Inject
    RosterRows rows;

    @Inject
    Vouch vouch;

    @Inject
    Withdraw withdraw;

    @Inject
    WithdrawAbsentees absentees;

    @Inject
    TakeChanges changes;

    @Inject
    FileStore files;

    @Inject
    ChangeFeed feed;

    @Inject
    Jobs jobs;

    @Inject
    Settings settings;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /** Marks a written row as not taken; the reason has 1 to 200 characters. Takes effect with {@link #verify}. */
    public void returnRow(long rowId, String reason) {
        submitted(rowId).giveBack(reason);
    }

    /** Takes the row after all. */
    public void keepRow(long rowId) {
        submitted(rowId).keep();
    }

    /** Gives the whole report back; the college undoes it, or hands it in again. */
    public void sendBack(long reportId, String reason) {
        var report = rosters.lock(reportId, Scope.all());
        report.sendBack(reason);
        feed.append("rosters.change.returned", reportId, report.collegeId(), report.number());
    }

    /**
     * Locks the report. Refuses the one who uploaded it and the one who handed it in. Cells and file are deleted {@value PurgeRosters#DAYS} days later.
     * Where people sign in at an identity provider, whoever stands in it with an address is invited there soon after.
     */
    public void verify(long reportId) {
        var report = rosters.lock(reportId, Scope.all());
        var now = LocalDateTime.now(clock);
        withdrawAbsent(report);
        report.verify(who.get().accountId(), now);
        files.get(report.fileId(), Scope.all()).purgeOn(now.toLocalDate().plusDays(PurgeRosters.DAYS));
        vouch.forAll(kept(reportId));
        vouch.forAll(namedToo(reportId));
        withdrawReturned(reportId);
        changes.of(report);
        if (settings.accountsAreCarried()) {
            jobs.plan(InviteJob.KIND, reportId);
        }
        feed.append("rosters.change.verified", reportId, report.collegeId(), report.number());
    }

    private void withdrawAbsent(RosterReport report) {
        report.mustBe(RosterReport.State.SUBMITTED);
        report.mustNotBeOwn(who.get().accountId());
        int handled = BATCH;
        while (handled == BATCH) {
            handled = absentees.some(report, BATCH, who.get());
        }
    }

    private List<Long> kept(long reportId) {
        return em.createQuery("select r.enrolmentId" + APPLIED + " and r.returnedReason is null", Long.class)
                .setParameter("report", reportId)
                .setParameter("applied", RosterRow.Outcome.APPLIED)
                .getResultList();
    }

    /** Whom this report takes and another one put on the offering: this one's verification stands for them as well. */
    private List<Long> namedToo(long reportId) {
        return em.createQuery(
                        "select distinct e.id from RosterRow r join Person p on p.idHash = r.idHash"
                                + " join Enrolment e on e.personId = p.id and e.offeringId = r.offeringId"
                                + " where r.reportId = :report and r.returnedReason is null and e.state = :enrolled"
                                + " and e.vouched = false and (r.outcome = :applied or r.verdict = :duplicate)"
                                + " and not exists (select x.id from RosterRow x where x.reportId = r.reportId"
                                + " and x.idHash = r.idHash and x.offeringId = r.offeringId"
                                + " and x.returnedReason is not null)",
                        Long.class)
                .setParameter("report", reportId)
                .setParameter("enrolled", Enrolment.State.ENROLLED)
                .setParameter("applied", RosterRow.Outcome.APPLIED)
                .setParameter("duplicate", Verdict.DUPLICATE)
                .getResultList();
    }

    private void withdrawReturned(long reportId) {
        em.createQuery(
                        "select r.returnedReason, r.enrolmentId" + APPLIED + " and r.returnedReason is not null",
                        Object[].class)
                .setParameter("report", reportId)
                .setParameter("applied", RosterRow.Outcome.APPLIED)
                .getResultStream()
                .collect(groupingBy(r -> (String) r[0], TreeMap::new, mapping(r -> (Long) r[1], toList())))
                .forEach((reason, enrolments) -> withdraw.all(enrolments, reason));
    }

    private RosterRow submitted(long rowId) {
        var row = rows.get(rowId, Scope.all());
        rosters.lock(row.reportId(), Scope.all()).mustBe(RosterReport.State.SUBMITTED);
        em.refresh(row);
        return row;
    }
}
