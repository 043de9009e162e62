package io.greentalent.web.courses;

import io.greentalent.courses.CourseRow;
import io.greentalent.courses.CourseVersion.State;
import io.greentalent.courses.Courses;
import io.greentalent.courses.Field;
import io.greentalent.courses.ImportCatalogue;
import io.greentalent.courses.ReviewQueue;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.web.Address;
import io.greentalent.web.Pager;
import io.greentalent.web.Show;
import io.greentalent.web.Side;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The list of courses with their newest version: all for the operator, the own ones for an instructor (课程管理). */
@Named
@RequestScoped
public class CoursesPage {
    @Inject
    Courses courses;

    @Inject
    ReviewQueue reviews;

    @Inject
    ImportCatalogue importCatalogue;

    @Inject
    Address address;

    @Inject
    Side side;

    @Inject
    Show show;

    @Inject
    CurrentCaller who;

    private List<CourseRow> rows = List.of();
    private List<CourseRow> waiting = List.of();
    private Pager pager = Pager.of(0, 1, "", Map.of());

    public void load() {
        var filter = new Courses.Filter(
                address.text("q"), address.constant(Field.class, "field"), address.constant(State.class, "state"), 0);
        pager = address.pager(courses.count(filter, side.scope()), "courses.xhtml", "q", "field", "state");
        rows = courses.list(filter, address.window(pager), side.scope());
        waiting = side.isOperator() ? reviews.all() : List.of();
    }

    /** Takes over the courses that come with the product. */
    public String importAll() {
        var outcome = importCatalogue.importAll();
        show.done("webcourses.imported", outcome.made(), outcome.known());
        return "/operator/courses?faces-redirect=true";
    }

    /** True where somebody else has to review it: the caller wrote it. */
    public boolean own(CourseRow row) {
        return row.authorId() == who.get().accountId();
    }

    public List<CourseRow> getRows() {
        return rows;
    }

    /** What waits for a review, longest waiting first. */
    public List<CourseRow> getWaiting() {
        return waiting;
    }

    public Pager getPager() {
        return pager;
    }
}
