package io.greentalent.courses;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.partners.Colleges;
import io.greentalent.shared.Scope;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;

/** The operator names a course's partner college (指定合作院校). */
@UseCase(allow = OPERATOR)
public class AssignCollege {
    @Inject
    Courses courses;

    @Inject
    Colleges colleges;

    /** Sets the college, also of a published course: the catalogue's courses come without one. */
    public void assign(long courseId, long collegeId) {
        courses.get(courseId).assign(colleges.get(collegeId, Scope.all()).id());
    }
}
