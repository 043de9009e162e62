package io.greentalent.offerings;

import io.greentalent.people.Accounts;
import io.greentalent.people.Counterparts;
import io.greentalent.people.Counterparts.Standing;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who of an offering can sign in (学生账号). */
@ApplicationScoped
public class StudentAccountRows {
    @Inject
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Counterparts counterparts;

    @Inject
    Settings settings;

    /** All that are enrolled and may be handed an account by that scope, by student number and name. */
    public List<StudentAccountRow> on(long offeringId, Scope scope) {
        var people = Reach.of(
                        em.createQuery(
                                "select new io.greentalent.offerings.StudentAccountRow(n.id, n.name, n.studentNo, h.id, h.code,"
                                        + " e.vouched) from Enrolment e join Offering o on o.id = e.offeringId"
                                        + " join Person n on n.id = e.personId join College h on h.id = n.collegeId"
                                        + " where e.offeringId = :offering and e.state = :enrolled and "
                                        + Reach.ENROLMENTS + " order by n.studentNo, n.name, n.id",
                                StudentAccountRow.class),
                        scope)
                .setParameter("offering", offeringId)
                .setParameter("enrolled", Enrolment.State.ENROLLED)
                .getResultStream()
                .filter(row -> row.handedOutBy(scope.college()))
                .toList();
        var known = accounts.ofPersons(
                people.stream().map(StudentAccountRow::personId).toList());
        var carried =
                counterparts.of(known.values().stream().map(Accounts.Own::id).toList());
        return people.stream()
                .map(row -> with(row, known.get(row.personId()), carried, scope))
                .toList();
    }

    private StudentAccountRow with(
            StudentAccountRow row, Accounts.@Nullable Own own, Map<Long, Standing> carried, Scope scope) {
        var none = settings.accountsAreCarried() ? Standing.NONE : null;
        return row.with(own, own == null ? none : carried.get(own.id()), scope.college());
    }

    /** One of {@link #on}. Throws {@link NotFound}. */
    StudentAccountRow one(long offeringId, long personId, Scope scope) {
        return on(offeringId, scope).stream()
                .filter(row -> row.personId() == personId)
                .findFirst()
                .orElseThrow(() -> new NotFound("person", personId));
    }
}
