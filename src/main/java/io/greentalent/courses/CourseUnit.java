package io.greentalent.courses;

import io.greentalent.shared.ClassHours;
import io.greentalent.shared.Entry;
import io.greentalent.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** One teaching unit of a course version (教学单元). */
@Entity
@Table(name = "course_unit")
public class CourseUnit extends Versioned {
    @ManyToOne(optional = false)
    @JoinColumn(name = "course_version_id", nullable = false, updatable = false)
    private CourseVersion courseVersion;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(name = "title_zh", nullable = false)
    private String titleZh = "";

    @Column(name = "title_en", nullable = false)
    private String titleEn = "";

    @Column(name = "content_zh", nullable = false)
    private String contentZh = "";

    @Column(name = "content_en", nullable = false)
    private String contentEn = "";

    @Column(nullable = false)
    private ClassHours theory = ClassHours.NONE;

    @Column(nullable = false)
    private ClassHours practice = ClassHours.NONE;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills it
    protected CourseUnit() {}

    CourseUnit(CourseVersion courseVersion, int number) {
        this.courseVersion = courseVersion;
        this.number = number;
    }

    int number() {
        return number;
    }

    Outline.Unit unit() {
        return new Outline.Unit(new Wording(titleZh, titleEn), new Wording(contentZh, contentEn), theory, practice);
    }

    void take(Outline.Unit unit) {
        titleZh = Entry.required("units", unit.title().zh(), 160);
        titleEn = Entry.optional("units", unit.title().en(), 240);
        contentZh = Entry.optional("units", unit.content().zh(), 1000);
        contentEn = Entry.optional("units", unit.content().en(), 1500);
        theory = unit.theory();
        practice = unit.practice();
    }
}
