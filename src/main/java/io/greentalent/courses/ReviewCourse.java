package io.greentalent.courses;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Scope;
import io.greentalent.shared.UseCase;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The operator's staff review a course, one person after another (课程初审与复审). */
@UseCase(allow = OPERATOR)
public class ReviewCourse {
    @Inject
    EntityManager em;

    @Inject
    Courses courses;

    @Inject
    CurrentCaller who;

    @Inject
    ChangeFeed feed;

    @Inject
    Event<CourseApproved> approved;

    @Inject
    Clock clock;

    /**
     * Decides on the step that is due. Refuses the author, the same person twice in a round, and a return without a
     * remark. The second approval publishes the version.
     *
     * @param seen the version that the page showed, so that nobody decides on what was changed meanwhile
     */
    public void review(long versionId, long seen, boolean approve, @Nullable String remark) {
        var version = courses.version(versionId, Scope.all());
        version.mustStillBe(seen);
        var reviewer = who.get();
        version.review(Decision.of(reviewer.accountId(), reviewer.name(), approve, remark, LocalDateTime.now(clock)));
        // observers read by queries, which must see the new state
        em.flush();
        var course = courses.get(version.courseId());
        feed.append(
                "courses.change." + version.state(),
                version.id(),
                course.collegeId(),
                course.title().zh());
        if (version.state() == CourseVersion.State.PUBLISHED) {
            approved.fire(new CourseApproved(version.id()));
        }
    }
}
