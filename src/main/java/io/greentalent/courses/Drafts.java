package io.greentalent.courses;

import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.partners.Colleges;
import io.greentalent.shared.Caller;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/** Whose a draft is (课程草稿): an instructor writes the own ones, the operator every one. */
@ApplicationScoped
class Drafts {
    @Inject
    EntityManager em;

    @Inject
    Courses courses;

    @Inject
    Colleges colleges;

    @Inject
    CurrentCaller who;

    /** The version to write on, for this transaction; refuses a form that was filled before another's change. */
    CourseVersion toWrite(long versionId, long seen) {
        var version = toWrite(versionId);
        version.mustStillBe(seen);
        return version;
    }

    /** As above, for a change that does not rest on a filled form. */
    CourseVersion toWrite(long versionId) {
        var version = toHandIn(versionId);
        version.adoptedBy(who.get().accountId());
        return version;
    }

    /** The version to hand in. Changes of units, authors and materials count as changes of the version. */
    CourseVersion toHandIn(long versionId) {
        var version = find(versionId);
        em.lock(version, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return version;
    }

    /** The version to throw away. Its row is deleted only as it was read, so nothing handed in meanwhile is lost. */
    CourseVersion toDiscard(long versionId, long seen) {
        var version = find(versionId);
        version.mustBeDraft();
        version.mustStillBe(seen);
        return version;
    }

    private CourseVersion find(long versionId) {
        return courses.version(versionId, who.get().scope(OPERATOR, INSTRUCTOR));
    }

    /** The head with the college that the caller may give it: a college's instructor writes for the own college. */
    Course.Head placed(Course.Head head) {
        Caller caller = who.get();
        Long own = caller.collegeId();
        long college = !caller.has(OPERATOR) && own != null ? own : head.collegeId();
        if (college != 0) {
            colleges.get(college, Scope.all());
        }
        return new Course.Head(head.code(), head.titleZh(), head.titleEn(), head.field(), college);
    }
}
