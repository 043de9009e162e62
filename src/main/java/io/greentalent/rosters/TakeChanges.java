package io.greentalent.rosters;

import static java.util.stream.Collectors.joining;

import io.greentalent.offerings.CorrectEnrolments;
import io.greentalent.offerings.CorrectEnrolments.Correction;
import io.greentalent.people.ChangePerson;
import io.greentalent.shared.KeyRing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;

/**
 * Takes over what a verified report's rows change of people who are known (信息更新): name, phone, student number, category and
 * class, each as its finding told it.
 */
@ApplicationScoped
class TakeChanges {
    private static final int BATCH = 200;
    private static final String CHANGING = Rule.CHANGES.stream()
            .map(rule -> "r.findings like '%|" + rule.code() + "|%'")
            .collect(joining(" or ", " and (", ")"));

    @Inject
    EntityManager em;

    @Inject
    ChangePerson people;

    @Inject
    CorrectEnrolments enrolments;

    @Inject
    KeyRing keys;

    /** Of all rows that the operator takes. Throws a {@code Problem} where a category is counted meanwhile. */
    void of(RosterReport report) {
        long last = 0;
        List<RosterRow> rows;
        do {
            rows = changing(report, last);
            rows.forEach(this::person);
            enrolments.all(rows.stream().map(this::correction).toList());
            last = rows.isEmpty() ? last : rows.getLast().id();
        } while (rows.size() == BATCH);
    }

    private List<RosterRow> changing(RosterReport report, long after) {
        return em.createQuery(
                        "select r from RosterRow r where r.reportId = :report and r.id > :after and r.outcome = :applied"
                                + " and r.returnedReason is null" + CHANGING + " order by r.id",
                        RosterRow.class)
                .setParameter("report", report.id())
                .setParameter("after", after)
                .setParameter("applied", RosterRow.Outcome.APPLIED)
                .setMaxResults(BATCH)
                .getResultList();
    }

    private void person(RosterRow row) {
        var notes = new Notes(row.cells(keys));
        long person = Objects.requireNonNull(row.personId());
        var name = PersonChecks.name(notes);
        if (row.found(Rule.NAME_CHANGES) && name != null) {
            people.name(person, name);
        }
        var phone = PersonChecks.phone(notes);
        if ((row.found(Rule.PHONE_ADDED) || row.found(Rule.PHONE_CHANGES)) && phone != null) {
            people.phone(person, phone);
        }
        if (row.found(Rule.STUDENT_NO_ADDED) || row.found(Rule.STUDENT_NO_CHANGES)) {
            people.studentNo(person, notes.plain(RosterField.STUDENT_NO));
        }
    }

    private Correction correction(RosterRow row) {
        boolean otherClass = row.found(Rule.CLASS_ADDED) || row.found(Rule.CLASS_CHANGES);
        return new Correction(
                Objects.requireNonNull(row.offeringId()),
                Objects.requireNonNull(row.personId()),
                row.found(Rule.CATEGORY_CHANGES) ? PersonChecks.category(new Notes(row.cells(keys))) : null,
                otherClass ? row.classGroupId() : null);
    }
}
