package io.greentalent.web.courses;

import io.greentalent.courses.Course;
import io.greentalent.courses.Field;
import io.greentalent.courses.Outline;
import io.greentalent.courses.Wording;
import io.greentalent.shared.ClassHours;
import io.greentalent.shared.Problem;
import io.greentalent.web.Form;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The form of a draft: head and texts, and a form for each unit and each author (课程草稿表单). */
public class CourseForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_HOURS = 1000;

    private final Form head = new Form();
    private final List<Form> units = new ArrayList<>();
    private final List<Form> authors = new ArrayList<>();

    /** An empty form with one unit and one author to begin with. */
    public CourseForm() {
        addUnit();
        addAuthor();
    }

    /** Fills it with what is there. */
    public CourseForm(Course course, Outline outline) {
        head.with("code", course.code())
                .with("titleZh", course.title().zh())
                .with("titleEn", course.title().en())
                .with("field", course.field())
                .with("college", course.collegeId() == 0 ? "" : course.collegeId())
                .with("theory", outline.theory())
                .with("practice", outline.practice())
                .with("references", outline.texts().references());
        put("objectives", outline.texts().objectives());
        put("audience", outline.texts().audience());
        put("prerequisites", outline.texts().prerequisites());
        put("assessment", outline.texts().assessment());
        for (var unit : outline.units()) {
            units.add(new Form()
                    .with("titleZh", unit.title().zh())
                    .with("titleEn", unit.title().en())
                    .with("contentZh", unit.content().zh())
                    .with("contentEn", unit.content().en())
                    .with("theory", unit.theory())
                    .with("practice", unit.practice()));
        }
        for (var author : outline.authors()) {
            authors.add(new Form()
                    .with("name", author.name())
                    .with("part", author.part())
                    .with("organisation", author.organisation()));
        }
    }

    private void put(String field, Wording wording) {
        head.with(field + "Zh", wording.zh()).with(field + "En", wording.en());
    }

    public final void addUnit() {
        units.add(new Form().with("theory", 0).with("practice", 0));
    }

    public void removeUnit(int index) {
        units.remove(index);
    }

    public final void addAuthor() {
        authors.add(new Form());
    }

    public void removeAuthor(int index) {
        authors.remove(index);
    }

    Course.Head toHead() {
        String field = head.text("field");
        Long college = head.id("college");
        return new Course.Head(
                head.text("code"),
                head.text("titleZh"),
                head.text("titleEn"),
                field.isEmpty() ? null : Field.valueOf(field),
                college == null ? 0 : college);
    }

    Outline toOutline() {
        return new Outline(
                hours(head, "theory", "theory"),
                hours(head, "practice", "practice"),
                new Outline.Texts(
                        wording(head, "objectives"),
                        wording(head, "audience"),
                        wording(head, "prerequisites"),
                        wording(head, "assessment"),
                        head.text("references")),
                units.stream()
                        .map(u -> new Outline.Unit(
                                wording(u, "title"),
                                wording(u, "content"),
                                hours(u, "theory", "units"),
                                hours(u, "practice", "units")))
                        .toList(),
                authors.stream()
                        .map(a -> new Outline.Author(a.text("name"), a.text("part"), a.text("organisation")))
                        .toList());
    }

    private static Wording wording(Form form, String field) {
        return new Wording(form.text(field + "Zh"), form.text(field + "En"));
    }

    /** Class hours as people write them, 4 or 4.5; nothing is none. */
    private static ClassHours hours(Form form, String name, String field) {
        String text = form.text(name);
        try {
            int tenths =
                    text.isEmpty() ? 0 : new BigDecimal(text).movePointRight(1).intValueExact();
            if (tenths >= 0 && tenths <= MOST_HOURS * 10) {
                return new ClassHours(tenths);
            }
        } catch (NumberFormatException | ArithmeticException e) {
            // told below, like hours out of bounds
        }
        throw Problem.of("webcourses.hoursMalformed").at(field);
    }

    public Form getHead() {
        return head;
    }

    public List<Form> getUnits() {
        return units;
    }

    public List<Form> getAuthors() {
        return authors;
    }
}
