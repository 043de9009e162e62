package io.greentalent.courses;

import io.greentalent.shared.Entry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A file that belongs to a course version: syllabus, slides, exercises (课程资料). */
@Entity
@Table(name = "course_material")
public class CourseMaterial implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "course_version_id", nullable = false, updatable = false)
    private CourseVersion courseVersion;

    @Column(name = "file_id", nullable = false, updatable = false)
    private long fileId;

    @Column(nullable = false, updatable = false)
    private String title = "";

    @SuppressWarnings("NullAway.Init") // the persistence provider fills it
    protected CourseMaterial() {}

    CourseMaterial(CourseVersion courseVersion, long fileId, @Nullable String title) {
        this.courseVersion = courseVersion;
        this.fileId = fileId;
        this.title = Entry.required("title", title, 160);
    }

    public long id() {
        return id;
    }

    public long fileId() {
        return fileId;
    }

    public String title() {
        return title;
    }
}
