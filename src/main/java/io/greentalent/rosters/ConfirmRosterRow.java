package io.greentalent.rosters;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Set;

/** A person takes rows that a rule asks about, with a reason (人工确认). What is rejected or a duplicate cannot be confirmed. */
@UseCase(allow = {COLLEGE, OPERATOR})
public class ConfirmRosterRow {
    @Inject
    EntityManager em;

    @Inject
    Rosters rosters;

    @Inject
    RosterRows rows;

    @Inject
    CurrentCaller who;

    /** Takes that row; the reason has 1 to 200 characters. */
    public void confirm(long rowId, String reason) {
        draft(rowId).confirm(who.get().accountId(), reason);
    }

    /** Takes the confirmation back. */
    public void withdraw(long rowId) {
        draft(rowId).unconfirm();
    }

    /** Takes every row of the report about which nothing but that rule asks; returns how many. */
    public int confirmAll(long reportId, Rule rule, String reason) {
        var report = rosters.lock(reportId, who.get().scope(COLLEGE, OPERATOR));
        report.mustBeDraft();
        if (rule.verdict() != Verdict.REVIEW) {
            throw Problem.of("rosters.row.notToReviewRule");
        }
        var open = em.createQuery(
                        "select r from RosterRow r where r.reportId = :report and r.verdict = :review"
                                + " and r.confirmedBy is null and r.findings like :rule",
                        RosterRow.class)
                .setParameter("report", reportId)
                .setParameter("review", Verdict.REVIEW)
                .setParameter("rule", "%|" + rule.code() + "|%")
                .getResultList();
        var alone = open.stream().filter(r -> r.reviews().equals(Set.of(rule))).toList();
        alone.forEach(r -> r.confirm(who.get().accountId(), reason));
        return alone.size();
    }

    private RosterRow draft(long rowId) {
        var scope = who.get().scope(COLLEGE, OPERATOR);
        var row = rows.get(rowId, scope);
        rosters.lock(row.reportId(), scope).mustBeDraft();
        em.refresh(row);
        return row;
    }
}
