package io.greentalent.courses;

import io.greentalent.courses.CourseVersion.State;
import io.greentalent.shared.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The course versions that were handed in and wait for their reviews (待审课程). */
@ApplicationScoped
public class ReviewQueue {
    private static final Set<State> WAITING = EnumSet.of(State.IN_REVIEW, State.FIRST_PASSED);

    @Inject
    EntityManager em;

    /** What waits for a reviewer, longest waiting first. */
    public List<CourseRow> all() {
        return em.createQuery(
                        Courses.ROW + " from Course c join CourseVersion v on v.courseId = c.id"
                                + " left join College p on p.id = c.collegeId where v.state in :states"
                                + " order by v.submittedAt, v.id",
                        CourseRow.class)
                .setParameter("states", WAITING)
                .getResultList();
    }

    /** The versions that wait for that reviewer, and since when: neither written nor first reviewed by the account itself. */
    public Waiting waitingFor(long accountId) {
        return em.createQuery(
                        "select new io.greentalent.shared.Waiting(count(v), min(v.submittedAt)) from CourseVersion v"
                                + " where v.state in :states and v.authorId <> :account"
                                + " and not exists (select r.id from CourseReview r where r.courseVersion = v"
                                + "   and r.reviewerId = :account and r.approved = true and r.at >= v.submittedAt)",
                        Waiting.class)
                .setParameter("states", WAITING)
                .setParameter("account", accountId)
                .getSingleResult();
    }
}
