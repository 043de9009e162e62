package io.greentalent.courses;

import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;

/** Author or operator write on a draft (修改课程草稿). */
@UseCase(allow = {INSTRUCTOR, OPERATOR})
public class ReviseDraft {
    @Inject
    Courses courses;

    @Inject
    Drafts drafts;

    /** Takes head and outline; {@code seen} is the version that the form showed. A returned version is a draft again. */
    public void revise(long versionId, long seen, Course.Head head, Outline outline) {
        var version = drafts.toWrite(versionId, seen);
        version.revise(outline);
        boolean published = courses.newestPublished(version.courseId()).isPresent();
        courses.get(version.courseId()).revise(drafts.placed(head), published);
    }
}
