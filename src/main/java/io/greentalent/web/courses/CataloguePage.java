package io.greentalent.web.courses;

import io.greentalent.courses.CourseRow;
import io.greentalent.courses.Courses;
import io.greentalent.courses.Field;
import io.greentalent.web.Address;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The published courses, for everybody who is signed in (课程目录). */
@Named
@RequestScoped
public class CataloguePage {
    @Inject
    Courses courses;

    @Inject
    Address address;

    private List<CourseRow> rows = List.of();

    public void load() {
        rows = courses.published(address.text("q"), address.constant(Field.class, "field"));
    }

    public List<CourseRow> getRows() {
        return rows;
    }
}
