package io.greentalent.courses;

import io.greentalent.shared.ClassHours;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Versioned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a course teaches, as it was written, reviewed by two persons and then fixed (课程版本): draft, in review, first
 * passed, published; or returned, and a draft again.
 */
@Entity
@Table(name = "course_version")
public class CourseVersion extends Versioned {
    /** Where it stands. */
    public enum State {
        DRAFT,
        IN_REVIEW,
        FIRST_PASSED,
        PUBLISHED,
        RETURNED
    }

    @Column(name = "course_id", nullable = false, updatable = false)
    private long courseId;

    @Column(nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state = State.DRAFT;

    @Column(nullable = false)
    private ClassHours theory = ClassHours.NONE;

    @Column(nullable = false)
    private ClassHours practice = ClassHours.NONE;

    @Embedded
    private CourseTexts texts = new CourseTexts();

    @Column(name = "author_id", nullable = false)
    private long authorId;

    @Column(name = "submitted_at")
    private @Nullable LocalDateTime submittedAt;

    @Column(name = "approved_on")
    private @Nullable LocalDate approvedOn;

    @OneToMany(mappedBy = "courseVersion", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<CourseUnit> units = new ArrayList<>();

    @OneToMany(mappedBy = "courseVersion", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<CourseAuthor> authors = new ArrayList<>();

    @OneToMany(mappedBy = "courseVersion", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<CourseMaterial> materials = new ArrayList<>();

    @OneToMany(mappedBy = "courseVersion", cascade = CascadeType.ALL)
    @OrderBy("round, step")
    private List<CourseReview> reviews = new ArrayList<>();

    protected CourseVersion() {}

    /** @param authorId the account that answers for the draft; it can't review it */
    CourseVersion(long courseId, int number, Outline outline, long authorId) {
        this.courseId = courseId;
        this.number = number;
        this.authorId = authorId;
        revise(outline);
    }

    public long courseId() {
        return courseId;
    }

    /** 1 for the course's first version. */
    public int number() {
        return number;
    }

    public State state() {
        return state;
    }

    /** The account that answers for the draft, 0 for the product's own catalogue. */
    public long authorId() {
        return authorId;
    }

    public @Nullable LocalDateTime submittedAt() {
        return submittedAt;
    }

    /** The day of the second approval, null before. */
    public @Nullable LocalDate approvedOn() {
        return approvedOn;
    }

    /** All that its author wrote. */
    public Outline outline() {
        return new Outline(
                theory,
                practice,
                texts.texts(),
                units.stream().map(CourseUnit::unit).toList(),
                authors.stream().map(CourseAuthor::author).toList());
    }

    public List<CourseMaterial> materials() {
        return List.copyOf(materials);
    }

    public List<CourseReview> reviews() {
        return List.copyOf(reviews);
    }

    /** True while its author may write. */
    public boolean open() {
        return state == State.DRAFT || state == State.RETURNED;
    }

    /** Refuses what was handed in for review or published: others rest on it. */
    void mustBeDraft() {
        if (!open()) {
            throw Problem.of("courses.version.notDraft");
        }
    }

    /** Whoever first writes on a draft of the catalogue answers for it. */
    void adoptedBy(long accountId) {
        if (authorId == 0) {
            authorId = accountId;
        }
    }

    /** Takes what the author wrote; a returned version is a draft again. */
    void revise(Outline outline) {
        reopen();
        theory = outline.theory();
        practice = outline.practice();
        texts = new CourseTexts(outline.texts());
        // Rows are kept by their place: deleting and inserting the same place would hit the unique key.
        units.removeIf(u -> u.number() > outline.units().size());
        for (int i = 0; i < outline.units().size(); i++) {
            if (i == units.size()) {
                units.add(new CourseUnit(this, i + 1));
            }
            units.get(i).take(outline.units().get(i));
        }
        authors.removeIf(a -> a.position() > outline.authors().size());
        for (int i = 0; i < outline.authors().size(); i++) {
            if (i == authors.size()) {
                authors.add(new CourseAuthor(this, i + 1));
            }
            authors.get(i).take(outline.authors().get(i));
        }
    }

    /** Adds a stored file; refuses the same file twice. */
    void attach(long fileId, @Nullable String title) {
        reopen();
        if (materials.stream().anyMatch(m -> m.fileId() == fileId)) {
            throw Problem.of("courses.material.twice").at("file");
        }
        materials.add(new CourseMaterial(this, fileId, title));
    }

    /** Takes the material away; the file that it showed, none where it is gone already. */
    Optional<Long> detach(long materialId) {
        reopen();
        var gone = materials.stream().filter(m -> m.id() == materialId).findFirst();
        gone.ifPresent(materials::remove);
        return gone.map(CourseMaterial::fileId);
    }

    private void reopen() {
        if (!open()) {
            throw Problem.of("courses.version.notOpen");
        }
        state = State.DRAFT;
    }

    /** Hands it in for review. Refuses what reviewers would have to return: see {@link Submission}. */
    void submit(LocalDateTime at) {
        if (state != State.DRAFT) {
            throw Problem.of(state == State.RETURNED ? "courses.version.unchanged" : "courses.version.notOpen");
        }
        Submission.check(outline(), materials.size());
        state = State.IN_REVIEW;
        submittedAt = at;
    }

    /** Takes a reviewer's decision on the step that is due: see {@link TwoPersonReview}. */
    void review(Decision decision) {
        var due = TwoPersonReview.due(this, decision.reviewerId());
        reviews.add(new CourseReview(this, due.round(), due.step(), decision));
        if (!decision.approved()) {
            state = State.RETURNED;
        } else if (due.step() == TwoPersonReview.FIRST) {
            state = State.FIRST_PASSED;
        } else {
            state = State.PUBLISHED;
            approvedOn = decision.at().toLocalDate();
        }
    }
}
