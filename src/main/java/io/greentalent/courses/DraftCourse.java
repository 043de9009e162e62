package io.greentalent.courses;

import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** An instructor or the operator begins a course (起草课程). */
@UseCase(allow = {INSTRUCTOR, OPERATOR})
public class DraftCourse {
    @Inject
    EntityManager em;

    @Inject
    Courses courses;

    @Inject
    Drafts drafts;

    @Inject
    CurrentCaller who;

    /** Begins it with version 1 as a draft and returns that version's id. Refuses a code that is taken. */
    public long draft(Course.Head head, Outline outline) {
        var course = new Course(drafts.placed(head));
        if (courses.coded(course.code()).isPresent()) {
            throw Problem.of("courses.course.codeTaken", course.code()).at("code");
        }
        em.persist(course);
        em.flush();
        var version = new CourseVersion(course.id(), 1, outline, who.get().accountId());
        em.persist(version);
        em.flush();
        return version.id();
    }
}
