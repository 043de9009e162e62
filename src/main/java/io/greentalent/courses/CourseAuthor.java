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

/** One line of a course version's title page (编写人员). */
@Entity
@Table(name = "course_author")
public class CourseAuthor implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "course_version_id", nullable = false, updatable = false)
    private CourseVersion courseVersion;

    @Column(nullable = false, updatable = false)
    private int position;

    @Column(nullable = false)
    private String name = "";

    @Column(nullable = false)
    private String part = "";

    @Column(nullable = false)
    private String organisation = "";

    @SuppressWarnings("NullAway.Init") // the persistence provider fills it
    protected CourseAuthor() {}

    CourseAuthor(CourseVersion courseVersion, int position) {
        this.courseVersion = courseVersion;
        this.position = position;
    }

    int position() {
        return position;
    }

    Outline.Author author() {
        return new Outline.Author(name, part, organisation);
    }

    void take(Outline.Author author) {
        name = Entry.required("authors", author.name(), 100);
        part = Entry.optional("authors", author.part(), 40);
        organisation = Entry.optional("authors", author.organisation(), 100);
    }
}
