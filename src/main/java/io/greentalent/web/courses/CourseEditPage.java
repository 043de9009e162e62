package io.greentalent.web.courses;

import io.greentalent.courses.Courses;
import io.greentalent.courses.DraftCourse;
import io.greentalent.courses.ReviseDraft;
import io.greentalent.partners.Colleges;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.web.Address;
import io.greentalent.web.Choice;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Begins a course, or writes on a draft (起草与修改课程). */
@Named
@ViewScoped
public class CourseEditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Courses courses;

    @Inject
    Colleges colleges;

    @Inject
    DraftCourse draftCourse;

    @Inject
    ReviseDraft reviseDraft;

    @Inject
    Address address;

    @Inject
    CurrentCaller who;

    @Inject
    Side side;

    @Inject
    Show show;

    private CourseForm form = new CourseForm();
    private long versionId;
    private long seen;
    private boolean fixed;
    private List<Choice> choices = List.of();

    /** The draft of the address, or an empty form. */
    public void load() {
        versionId = address.id("version");
        choices = Choice.of(colleges.names());
        if (versionId != 0) {
            var version = courses.version(versionId, side.scope());
            var course = courses.get(version.courseId());
            course.mustConcern(who.get(), List.of(version));
            seen = version.version();
            fixed = courses.newestPublished(version.courseId()).isPresent();
            form = new CourseForm(course, version.outline());
        }
    }

    public String save() {
        if (versionId == 0) {
            versionId = draftCourse.draft(form.toHead(), form.toOutline());
        } else {
            reviseDraft.revise(versionId, seen, form.toHead(), form.toOutline());
        }
        show.done("webcourses.saved");
        return side.getPath() + "/courses/course?faces-redirect=true&version=" + versionId;
    }

    public CourseForm getForm() {
        return form;
    }

    public long getVersionId() {
        return versionId;
    }

    /** True once a version is published: title and field stay as they were reviewed. */
    public boolean isFixed() {
        return fixed;
    }

    public List<Choice> getChoices() {
        return choices;
    }
}
