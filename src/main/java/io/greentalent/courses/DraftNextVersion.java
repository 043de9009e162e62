package io.greentalent.courses;

import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** An instructor or the operator begins the next version of a published course (起草新版本). */
@UseCase(allow = {INSTRUCTOR, OPERATOR})
public class DraftNextVersion {
    @Inject
    EntityManager em;

    @Inject
    Courses courses;

    @Inject
    CurrentCaller who;

    /**
     * Copies the newest version into a draft and returns its id. Refuses another college's instructor who did not write the
     * newest one, and while the newest is not published.
     */
    public long draft(long courseId) {
        var last = courses.newest(courseId).orElseThrow(() -> new NotFound("course", courseId));
        if (!courses.get(courseId).mayBeContinuedBy(who.get(), last)) {
            throw Problem.of("courses.version.notYours");
        }
        if (last.state() != CourseVersion.State.PUBLISHED) {
            throw Problem.of("courses.version.draftExists", last.number());
        }
        var next = new CourseVersion(
                courseId, last.number() + 1, last.outline(), who.get().accountId());
        last.materials().forEach(m -> next.attach(m.fileId(), m.title()));
        em.persist(next);
        em.flush();
        return next.id();
    }
}
