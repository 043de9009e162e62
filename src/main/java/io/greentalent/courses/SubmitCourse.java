package io.greentalent.courses;

import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;

/** The author hands a draft in for review (提交评审). */
@UseCase(allow = {INSTRUCTOR, OPERATOR})
public class SubmitCourse {
    @Inject
    Courses courses;

    @Inject
    Drafts drafts;

    @Inject
    ChangeFeed feed;

    @Inject
    Clock clock;

    /** Hands it in. Refuses, at its field, what {@link Submission} finds missing. */
    public void submit(long versionId) {
        var version = drafts.toHandIn(versionId);
        version.submit(LocalDateTime.now(clock));
        var course = courses.get(version.courseId());
        feed.append(
                "courses.change.submitted",
                version.id(),
                course.collegeId(),
                course.title().zh());
    }
}
