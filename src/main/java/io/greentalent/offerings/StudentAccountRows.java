package io.greentalent.offerings;

import io.greentalent.people.Accounts;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Who of an offering can sign in (学生账号). */
@ApplicationScoped
public class StudentAccountRows {
    @Inject
    EntityManager em;

    @Inject
    Accounts accounts;

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
        return people.stream()
                .map(row -> row.with(known.get(row.personId()), scope.college()))
                .toList();
    }

    /** One of {@link #on}. Throws {@link NotFound}. */
    StudentAccountRow one(long offeringId, long personId, Scope scope) {
        return on(offeringId, scope).stream()
                .filter(row -> row.personId() == personId)
                .findFirst()
                .orElseThrow(() -> new NotFound("person", personId));
    }
}
