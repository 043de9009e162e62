package io.greentalent.rosters;

import io.greentalent.people.ChangeContacts;
import io.greentalent.shared.KeyRing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;

/** Takes over the phones and student numbers that a verified report's rows change (联系方式更新), each as its finding told it. */
@ApplicationScoped
class TakeContacts {
    private static final int BATCH = 200;

    @Inject
    EntityManager em;

    @Inject
    ChangeContacts contacts;

    @Inject
    KeyRing keys;

    /** Of all rows that the operator takes. */
    void of(RosterReport report) {
        long last = 0;
        List<RosterRow> rows;
        do {
            rows = changing(report, last);
            rows.forEach(this::take);
            last = rows.isEmpty() ? last : rows.getLast().id();
        } while (rows.size() == BATCH);
    }

    private List<RosterRow> changing(RosterReport report, long after) {
        return em.createQuery(
                        "select r from RosterRow r where r.reportId = :report and r.id > :after and r.outcome = :applied"
                                + " and r.returnedReason is null and (r.findings like '%|phone.added|%'"
                                + " or r.findings like '%|phone.changes|%' or r.findings like '%|studentNo.added|%'"
                                + " or r.findings like '%|studentNo.changes|%') order by r.id",
                        RosterRow.class)
                .setParameter("report", report.id())
                .setParameter("after", after)
                .setParameter("applied", RosterRow.Outcome.APPLIED)
                .setMaxResults(BATCH)
                .getResultList();
    }

    private void take(RosterRow row) {
        var notes = new Notes(row.cells(keys));
        long person = Objects.requireNonNull(row.personId());
        if (row.found(Rule.PHONE_ADDED) || row.found(Rule.PHONE_CHANGES)) {
            var phone = PersonChecks.phone(notes);
            if (phone != null) {
                contacts.phone(person, phone);
            }
        }
        if (row.found(Rule.STUDENT_NO_ADDED) || row.found(Rule.STUDENT_NO_CHANGES)) {
            contacts.studentNo(person, notes.plain(RosterField.STUDENT_NO));
        }
    }
}
