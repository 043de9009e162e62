package io.greentalent.sample;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Sees the imported catalogue through its two reviews, all but the last course, which waits for its second one. */
final class CourseRows {
    private CourseRows() {}

    /** Publishes them as reviewed by two persons before the window's first offering; gives the published ones. */
    static List<Course> publish(Connection on, Calendar calendar, List<Long> reviewers) throws SQLException {
        var imported = read(on, calendar.windowStart().minusDays(20));
        var published = imported.subList(0, imported.size() - 1);
        try (var review = new Batch(
                        on,
                        "course_review",
                        "course_version_id, step, round, reviewer_id, reviewer_name, approved, remark, at");
                var state = on.prepareStatement(
                        "update course_version set state = ?, approved_on = ?, submitted_at = ? where id = ?");
                var firstRun = on.prepareStatement("update course set first_run_on = ? where id = ?")) {
            for (Course course : imported) {
                boolean whole = published.contains(course);
                // The last one was handed in lately, and waits for its second review.
                var day = whole ? course.approvedOn() : calendar.today().plusDays(7);
                review.add(
                        course.versionId(),
                        1,
                        1,
                        reviewers.get(0),
                        Invented.ENGINEERS.get(1),
                        true,
                        "结构完整，学时分配合理。",
                        day.minusDays(12).atTime(10, 0));
                if (whole) {
                    review.add(
                            course.versionId(),
                            2,
                            1,
                            reviewers.get(1),
                            Invented.ENGINEERS.get(2),
                            true,
                            "同意发布。",
                            day.atTime(15, 0));
                }
                state.setString(1, whole ? "PUBLISHED" : "FIRST_PASSED");
                state.setObject(2, whole ? day : null);
                state.setObject(3, day.minusDays(15).atTime(9, 0));
                state.setLong(4, course.versionId());
                state.executeUpdate();
                if (whole) {
                    firstRun.setObject(1, calendar.windowStart());
                    firstRun.setLong(2, course.id());
                    firstRun.executeUpdate();
                }
            }
        }
        return published;
    }

    private static List<Course> read(Connection on, LocalDate approvedOn) throws SQLException {
        var courses = new ArrayList<Course>();
        try (var query = on.createStatement();
                var rows =
                        query.executeQuery("select c.id, v.id, c.code, c.college_id, v.theory, v.practice from course c"
                                + " join course_version v on v.course_id = c.id order by c.id")) {
            while (rows.next()) {
                courses.add(new Course(
                        rows.getLong(1),
                        rows.getLong(2),
                        rows.getString(3),
                        rows.getLong(4),
                        rows.getInt(5),
                        rows.getInt(6),
                        approvedOn));
            }
        }
        return courses;
    }
}
