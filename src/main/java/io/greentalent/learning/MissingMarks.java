package io.greentalent.learning;

import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** Finds offerings that are over and still lack marks (待录成绩). */
@ApplicationScoped
public class MissingMarks {
    @Inject
    EntityManager em;

    /** One offering, and how many of those enrolled have no mark. */
    public record Row(long offeringId, String number, String titleZh, String titleEn, LocalDate endsOn, long missing) {}

    /** Those whose last day is before that one and that are not closed, the longest over first; one statement. */
    public List<Row> list(LocalDate day, Scope scope, int most) {
        return em.createQuery(
                        "select new io.greentalent.learning.MissingMarks$Row(o.id, o.number, c.titleZh, c.titleEn, o.endsOn,"
                                + " count(e)) from Enrolment e join Offering o on o.id = e.offeringId"
                                + " join Course c on c.id = o.courseId left join Mark m on m.enrolmentId = e.id"
                                + " where m.id is null and e.state = io.greentalent.offerings.Enrolment.State.ENROLLED"
                                + " and o.closedAt is null and o.endsOn < :day"
                                + " and (:college = 0L or o.collegeId = :college)"
                                + " and (:instructor = 0L or o.instructorId = :instructor)"
                                + " and (:person = 0L or e.personId = :person)"
                                + " group by o.id, o.number, c.titleZh, c.titleEn, o.endsOn order by o.endsOn, o.id",
                        Row.class)
                .setParameter("day", day)
                .setParameter("college", scope.college())
                .setParameter("instructor", scope.instructor())
                .setParameter("person", scope.person())
                .setMaxResults(most)
                .getResultList();
    }
}
