package io.greentalent.ledger;

import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds whether enrolments count (计入情况); unlike the ledger's lists, an instructor too finds those of the own offerings. */
@ApplicationScoped
public class Countings {
    private static final String FROM =
            "select new io.greentalent.ledger.Counting(p.enrolmentId, p.id, p.state, e.vouched,"
                    + " p.reason) from PersonTime p join Enrolment e on e.id = p.enrolmentId"
                    + " join Offering o on o.id = p.offeringId where (:college = 0L or p.collegeId = :college)"
                    + " and (:instructor = 0L or o.instructorId = :instructor) and (:person = 0L or p.personId = :person)";

    @Inject
    EntityManager em;

    /** Of everybody on that offering, by enrolment; one statement. */
    public Map<Long, Counting> ofOffering(long offeringId, Scope scope) {
        return byEnrolment(scoped(FROM + " and p.offeringId = :id", scope)
                .setParameter("id", offeringId)
                .getResultList());
    }

    /** Of all that a person ever took part in, by enrolment; one statement. */
    public Map<Long, Counting> ofPerson(long personId, Scope scope) {
        return byEnrolment(scoped(FROM + " and p.personId = :id", scope)
                .setParameter("id", personId)
                .getResultList());
    }

    /** Of one enrolment; none out of scope and before the first evaluation. */
    public Optional<Counting> find(long enrolmentId, Scope scope) {
        return scoped(FROM + " and p.enrolmentId = :id", scope)
                .setParameter("id", enrolmentId)
                .getResultStream()
                .findFirst();
    }

    private static Map<Long, Counting> byEnrolment(List<Counting> found) {
        return found.stream().collect(Collectors.toMap(Counting::enrolmentId, Function.identity()));
    }

    private TypedQuery<Counting> scoped(String jpql, Scope scope) {
        return em.createQuery(jpql, Counting.class)
                .setParameter("college", scope.college())
                .setParameter("instructor", scope.instructor())
                .setParameter("person", scope.person());
    }
}
