package io.greentalent.offerings;

import io.greentalent.shared.Scope;
import jakarta.persistence.TypedQuery;

/** How a scope limits the queries of this room, said once (可见范围). */
final class Reach {
    /** Over an offering {@code o}: the college's, the instructor's, those the person is enrolled on. */
    static final String OFFERINGS = "(:college = 0L or o.collegeId = :college)"
            + " and (:instructor = 0L or o.instructorId = :instructor)"
            + " and (:person = 0L or exists (select own.id from Enrolment own where own.offeringId = o.id"
            + " and own.personId = :person))";

    /** Over an enrolment {@code e} of an offering {@code o}: a person sees the own one only. */
    static final String ENROLMENTS = "(:college = 0L or o.collegeId = :college)"
            + " and (:instructor = 0L or o.instructorId = :instructor)"
            + " and (:person = 0L or e.personId = :person)";

    private Reach() {}

    /** Sets the three parameters. */
    static <T> TypedQuery<T> of(TypedQuery<T> query, Scope scope) {
        return query.setParameter("college", scope.college())
                .setParameter("instructor", scope.instructor())
                .setParameter("person", scope.person());
    }
}
