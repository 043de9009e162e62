package io.greentalent.rosters;

import io.greentalent.offerings.Revoke;
import io.greentalent.shared.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Objects;

/** Takes off whom a verified correction leaves out (更正退出), with what was counted of them; each row knows that it is done. */
@ApplicationScoped
class WithdrawAbsentees {
    @Inject
    EntityManager em;

    @Inject
    Absentees absentees;

    @Inject
    Revoke revoke;

    /** Withdraws some of them, at most so many, by the decision of that operator; 0 once all are done. */
    int some(RosterReport report, int most, Caller by) {
        var rows = absentees.rows(report, most);
        revoke.all(
                rows.stream().map(r -> Objects.requireNonNull(r.enrolmentId())).toList(), by, reason(report));
        rows.forEach(r -> r.withdrawnBy(report));
        em.flush();
        return rows.size();
    }

    /** Stands on the enrolment and in the ledger, in the words of both languages. */
    private static String reason(RosterReport report) {
        return "名册更正后不再列入 No longer on the roster: " + report.number() + " (" + report.edition() + ")";
    }
}
