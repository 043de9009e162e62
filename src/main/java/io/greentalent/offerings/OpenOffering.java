package io.greentalent.offerings;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.courses.CourseVersion;
import io.greentalent.courses.Courses;
import io.greentalent.partners.Colleges;
import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * Opens an offering (开课): a college its own, the operator any. It needs a published version of the course; a valid
 * agreement only when it comes to counting.
 */
@UseCase(allow = {OPERATOR, COLLEGE})
public class OpenOffering {
    @Inject
    EntityManager em;

    @Inject
    Courses courses;

    @Inject
    Colleges colleges;

    @Inject
    Terms terms;

    @Inject
    Teachers teachers;

    @Inject
    CurrentCaller who;

    @Inject
    ChangeFeed feed;

    /**
     * Opens it as planned. Refuses a taken number, a version that is not published and a person who is no instructor there;
     * throws {@link NotFound} for an unknown course, term or college, and for another college than the own.
     *
     * @return its id
     */
    public long open(Offering.Plan plan) {
        var scope = who.get().scope(OPERATOR, COLLEGE);
        colleges.get(plan.collegeId(), scope);
        terms.get(plan.termId());
        mustBePublished(plan);
        teachers.mustTeachFor(plan.instructorId(), plan.collegeId());
        var offering = new Offering(plan);
        if (taken(offering.number())) {
            throw Problem.of("offerings.offering.taken", offering.number()).at("number");
        }
        em.persist(offering);
        em.flush();
        feed.append("offerings.change.opened", offering.id(), offering.collegeId(), offering.number());
        return offering.id();
    }

    private void mustBePublished(Offering.Plan plan) {
        var course = courses.get(plan.courseId());
        var version = em.find(CourseVersion.class, plan.courseVersionId());
        if (version == null || version.courseId() != course.id()) {
            throw new NotFound("courseVersion", plan.courseVersionId());
        }
        if (version.state() != CourseVersion.State.PUBLISHED) {
            throw Problem.of("offerings.offering.versionNotPublished", course.code())
                    .at("course");
        }
    }

    private boolean taken(String number) {
        return em.createQuery("select count(o) from Offering o where o.number = :number", Long.class)
                        .setParameter("number", number)
                        .getSingleResult()
                > 0;
    }
}
