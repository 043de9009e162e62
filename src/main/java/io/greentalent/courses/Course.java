package io.greentalent.courses;

import io.greentalent.shared.Caller;
import io.greentalent.shared.Entry;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A course that the unit develops with a partner college (课程); what is taught stands in its versions. */
@Entity
@Table(name = "course")
public class Course extends Versioned {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");

    @Column(nullable = false, updatable = false)
    private String code = "";

    @Column(name = "title_zh", nullable = false)
    private String titleZh = "";

    @Column(name = "title_en", nullable = false)
    private String titleEn = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Field field = Field.ENERGY_SAVING;

    @Column(name = "college_id", nullable = false)
    private long collegeId;

    @Column(name = "first_run_on")
    private @Nullable LocalDate firstRunOn;

    /**
     * What names and places a course.
     *
     * @param code capitals, digits and dashes
     * @param collegeId the partner college, 0 while there is none
     */
    public record Head(
            @Nullable String code,
            @Nullable String titleZh,
            @Nullable String titleEn,
            @Nullable Field field,
            long collegeId) {}

    protected Course() {}

    Course(Head head) {
        code = Entry.required("code", head.code, 20).toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw Problem.of("courses.course.codeMalformed").at("code");
        }
        take(head);
    }

    public String code() {
        return code;
    }

    public Wording title() {
        return new Wording(titleZh, titleEn);
    }

    public Field field() {
        return field;
    }

    /** The partner college, 0 while there is none. */
    public long collegeId() {
        return collegeId;
    }

    /** The first day on which an offering of it was held, null while there was none. */
    public @Nullable LocalDate firstRunOn() {
        return firstRunOn;
    }

    /**
     * Takes title, field and college; once a version is published, title and field stay what was reviewed, and the college
     * is changed by {@link AssignCollege} only.
     */
    void revise(Head head, boolean published) {
        if (!published) {
            take(head);
        } else if (!(title().equals(wording(head)) && field == head.field)) {
            throw Problem.of("courses.course.fixed");
        }
    }

    /** True for whoever may begin the version after that one: its author, an instructor of the course's college, the operator. */
    public boolean mayBeContinuedBy(Caller caller, CourseVersion last) {
        if (caller.has(Role.OPERATOR)) {
            return true;
        }
        Long own = caller.collegeId();
        return caller.has(Role.INSTRUCTOR)
                && (last.authorId() == caller.accountId() || own != null && own == collegeId);
    }

    /** Throws {@link NotFound} for who has no work on any of these versions: a published course is read in the catalogue. */
    public void mustConcern(Caller caller, List<CourseVersion> versions) {
        if (versions.stream().noneMatch(version -> mayBeContinuedBy(caller, version))) {
            throw new NotFound("course", id());
        }
    }

    void assign(long college) {
        collegeId = college;
    }

    private void take(Head head) {
        var title = wording(head);
        titleZh = title.zh();
        titleEn = title.en();
        field = Entry.present("field", head.field);
        collegeId = head.collegeId;
    }

    private static Wording wording(Head head) {
        return new Wording(Entry.required("titleZh", head.titleZh, 100), Entry.optional("titleEn", head.titleEn, 160));
    }
}
