package io.greentalent.courses;

import io.greentalent.courses.CourseVersion.State;
import io.greentalent.shared.ClassHours;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of courses: the course and one of its versions (课程).
 *
 * @param collegeName null while there is no partner college
 * @param versionId the version that this line shows
 * @param approvedOn null while the version is not published
 */
public record CourseRow(
        long id,
        String code,
        String titleZh,
        String titleEn,
        Field field,
        long collegeId,
        @Nullable String collegeName,
        long versionId,
        int versionNumber,
        State state,
        ClassHours theory,
        ClassHours practice,
        long authorId,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate firstRunOn) {

    public Wording title() {
        return new Wording(titleZh, titleEn);
    }

    /** Theory and practice together. */
    public ClassHours hours() {
        return theory.plus(practice);
    }
}
