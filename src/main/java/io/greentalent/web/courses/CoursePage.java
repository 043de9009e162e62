package io.greentalent.web.courses;

import io.greentalent.courses.AssignCollege;
import io.greentalent.courses.AttachMaterial;
import io.greentalent.courses.Course;
import io.greentalent.courses.CourseVersion;
import io.greentalent.courses.Courses;
import io.greentalent.courses.DraftNextVersion;
import io.greentalent.courses.SubmitCourse;
import io.greentalent.partners.Colleges;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.web.Address;
import io.greentalent.web.Choice;
import io.greentalent.web.Form;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import io.greentalent.web.Uploads;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One course with a version of it: materials, hand-in, next version, partner college (课程详情). */
@Named
@ViewScoped
public class CoursePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_MEGABYTES = 64;

    @Inject
    Courses courses;

    @Inject
    Colleges colleges;

    @Inject
    SubmitCourse submitCourse;

    @Inject
    AttachMaterial attachMaterial;

    @Inject
    DraftNextVersion draftNextVersion;

    @Inject
    AssignCollege assignCollege;

    @Inject
    Address address;

    @Inject
    CurrentCaller who;

    @Inject
    Side side;

    @Inject
    Show show;

    private final Form form = new Form();
    private Shown shown = Shown.NOTHING;
    private transient @Nullable Part file;

    /** A version in the list of versions: nothing of what was written in it, which would be read one by one. */
    public record Edition(long id, int number, CourseVersion.State state) implements Serializable {
        static Edition of(CourseVersion version) {
            return new Edition(version.id(), version.number(), version.state());
        }
    }

    /**
     * What the page shows.
     *
     * @param versions all that the caller may see, newest first
     * @param version one of them
     * @param collegeName empty while there is no partner college
     */
    public record Shown(
            @Nullable Course course,
            List<Edition> versions,
            @Nullable CourseVersion version,
            String collegeName,
            List<Choice> colleges)
            implements Serializable {
        static final Shown NOTHING = new Shown(null, List.of(), null, "", List.of());

        long versionId() {
            if (version == null) {
                throw new NotFound("courseVersion", 0);
            }
            return version.id();
        }
    }

    /** The version of the address, else the newest one of the course. */
    public void load() {
        long wanted = address.id("version");
        long id = wanted == 0
                ? address.id("id")
                : courses.version(wanted, side.scope()).courseId();
        var course = courses.get(id);
        var versions = courses.versions(id, side.scope());
        course.mustConcern(who.get(), versions);
        var version = versions.stream()
                .filter(v -> wanted == 0 || v.id() == wanted)
                .findFirst()
                .orElseThrow(() -> new NotFound("course", id));
        var names = colleges.names();
        var editions = versions.stream().map(Edition::of).toList();
        shown = new Shown(course, editions, version, names.getOrDefault(course.collegeId(), ""), Choice.of(names));
        form.with("college", course.collegeId() == 0 ? "" : course.collegeId());
    }

    public String submit() {
        submitCourse.submit(shown.versionId());
        return done("webcourses.submitted", shown.versionId());
    }

    public String attach() {
        var upload = file;
        String name = Uploads.name(upload);
        String title = form.text("title").isEmpty() ? name : form.text("title");
        Uploads.use(upload, MOST_MEGABYTES, content -> attachMaterial.attach(shown.versionId(), content, name, title));
        file = null;
        return done("webcourses.attached", shown.versionId());
    }

    public String detach(long materialId) {
        attachMaterial.detach(shown.versionId(), materialId);
        return done("webcourses.saved", shown.versionId());
    }

    public String next() {
        var course = shown.course();
        return done("webcourses.nextDrafted", draftNextVersion.draft(course == null ? 0 : course.id()));
    }

    public String assign() {
        var course = shown.course();
        Long college = form.id("college");
        assignCollege.assign(course == null ? 0 : course.id(), college == null ? 0 : college);
        return done("webcourses.saved", shown.versionId());
    }

    private String done(String key, long versionId) {
        show.done(key);
        return side.getPath() + "/courses/course?faces-redirect=true&version=" + versionId;
    }

    /** True where the caller may begin the version after the one shown, the newest. */
    public boolean isContinuable() {
        var course = shown.course();
        var version = shown.version();
        return course != null
                && version != null
                && version.state() == CourseVersion.State.PUBLISHED
                && version.id() == shown.versions().getFirst().id()
                && course.mayBeContinuedBy(who.get(), version);
    }

    public Shown getShown() {
        return shown;
    }

    public Form getForm() {
        return form;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
