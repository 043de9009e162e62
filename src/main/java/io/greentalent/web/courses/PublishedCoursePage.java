package io.greentalent.web.courses;

import io.greentalent.courses.Course;
import io.greentalent.courses.CourseVersion;
import io.greentalent.courses.Courses;
import io.greentalent.partners.Colleges;
import io.greentalent.shared.NotFound;
import io.greentalent.web.Address;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** One published course as students read it: what it teaches, for whom, how it is assessed (课程介绍). */
@Named
@RequestScoped
public class PublishedCoursePage {
    @Inject
    Courses courses;

    @Inject
    Colleges colleges;

    @Inject
    Address address;

    private @Nullable Course course;
    private @Nullable CourseVersion version;
    private String collegeName = "";

    public void load() {
        long id = address.id("id");
        version = courses.newestPublished(id).orElseThrow(() -> new NotFound("course", id));
        var found = courses.get(id);
        collegeName = colleges.names().getOrDefault(found.collegeId(), "");
        course = found;
    }

    public @Nullable Course getCourse() {
        return course;
    }

    public @Nullable CourseVersion getVersion() {
        return version;
    }

    /** Empty where there is no partner college. */
    public String getCollegeName() {
        return collegeName;
    }
}
