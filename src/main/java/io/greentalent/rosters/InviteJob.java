package io.greentalent.rosters;

import io.greentalent.partners.Colleges;
import io.greentalent.people.Email;
import io.greentalent.people.StudentAccounts;
import io.greentalent.shared.Job;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Invites the college's own students of a verified report to sign in at the identity provider, each at the address that its row tells (邀请名册学员). Done
 * again, it finds them invited. Rows without an address, or with one that is none, are passed over.
 */
@ApplicationScoped
class InviteJob implements Job {
    static final String KIND = "rosters.invite";

    private static final int BATCH = 200;

    @Inject
    EntityManager em;

    @Inject
    Transactions transactions;

    @Inject
    Rosters rosters;

    @Inject
    Colleges colleges;

    @Inject
    StudentAccounts accounts;

    @Inject
    KeyRing keys;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(long reportId, Progress progress) throws Exception {
        var report = transactions.call(() -> rosters.get(reportId, Scope.all()));
        String code = colleges.get(report.collegeId(), Scope.all()).code().digits();
        long last = 0;
        int seen = 0;
        List<RosterRow> rows;
        do {
            long after = last;
            rows = transactions.call(() -> {
                var batch = taken(report, after);
                accounts.inviteNew(code, addresses(batch));
                return batch;
            });
            last = rows.isEmpty() ? last : rows.getLast().id();
            seen += rows.size();
            progress.at(seen, report.rowsRead());
        } while (rows.size() == BATCH && !progress.cancelled());
    }

    /** Of people whom another college has registered nothing is told by this one. */
    private List<RosterRow> taken(RosterReport report, long after) {
        return em.createQuery(
                        "select r from RosterRow r join Person p on p.id = r.personId where r.reportId = :report and r.id > :after"
                                + " and r.outcome = :applied and r.returnedReason is null and p.collegeId = :college"
                                + " order by r.id",
                        RosterRow.class)
                .setParameter("report", report.id())
                .setParameter("after", after)
                .setParameter("applied", RosterRow.Outcome.APPLIED)
                .setParameter("college", report.collegeId())
                .setMaxResults(BATCH)
                .getResultList();
    }

    private Map<Long, Email> addresses(List<RosterRow> rows) {
        var found = new LinkedHashMap<Long, Email>();
        for (var row : rows) {
            var email = PersonChecks.email(new Notes(row.cells(keys)));
            if (email != null) {
                found.putIfAbsent(Objects.requireNonNull(row.personId()), email);
            }
        }
        return found;
    }
}
