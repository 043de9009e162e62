package io.greentalent.web.courses;

import io.greentalent.courses.Course;
import io.greentalent.courses.CourseVersion;
import io.greentalent.courses.Courses;
import io.greentalent.courses.ReviewCourse;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.web.Address;
import io.greentalent.web.Form;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** An operator decides on the step of review that is due (课程评审). */
@Named
@ViewScoped
public class CourseReviewPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Courses courses;

    @Inject
    ReviewCourse reviewCourse;

    @Inject
    Address address;

    @Inject
    Side side;

    @Inject
    CurrentCaller who;

    @Inject
    Show show;

    private final Form form = new Form();
    private long versionId;
    private long seen;
    private @Nullable Course course;
    private @Nullable CourseVersion version;

    public void load() {
        versionId = address.id("version");
        var found = courses.version(versionId, side.scope());
        seen = found.version();
        course = courses.get(found.courseId());
        version = found;
    }

    public String approve() {
        return decide(true);
    }

    public String giveBack() {
        return decide(false);
    }

    private String decide(boolean approve) {
        reviewCourse.review(versionId, seen, approve, form.text("remark"));
        show.done(approve ? "webcourses.approved" : "webcourses.returned");
        return "/operator/courses?faces-redirect=true";
    }

    /** True where the caller wrote the draft, and so may not decide. */
    public boolean isOwn() {
        return version != null && version.authorId() == who.get().accountId();
    }

    public @Nullable Course getCourse() {
        return course;
    }

    public @Nullable CourseVersion getVersion() {
        return version;
    }

    public Form getForm() {
        return form;
    }
}
