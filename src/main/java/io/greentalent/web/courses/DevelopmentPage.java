package io.greentalent.web.courses;

import io.greentalent.courses.CourseFacts;
import io.greentalent.courses.Developed;
import io.greentalent.courses.DevelopmentFile;
import io.greentalent.web.Address;
import io.greentalent.web.Choice;
import io.greentalent.web.Txt;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The development files of all courses: which count toward the task book, and what the others lack (课程开发档案). */
@Named
@RequestScoped
public class DevelopmentPage {
    @Inject
    CourseFacts facts;

    @Inject
    Address address;

    @Inject
    Txt txt;

    private Developed developed = new Developed(List.of());
    private List<DevelopmentFile> rows = List.of();

    /** Which files are listed. */
    public enum Counts {
        YES,
        NO
    }

    /** All files; listed are those that count, or do not, and that became complete within the days of the address. */
    public void load() {
        developed = facts.developed();
        var counts = address.constant(Counts.class, "counts");
        var from = address.day("from");
        var until = address.day("until");
        rows = developed.files().stream()
                .filter(f -> counts == null || f.complete() == (counts == Counts.YES))
                .filter(f -> within(f.completeOn(), from, until))
                .toList();
    }

    private static boolean within(@Nullable LocalDate day, @Nullable LocalDate from, @Nullable LocalDate until) {
        return (from == null || (day != null && !day.isBefore(from)))
                && (until == null || (day != null && !day.isAfter(until)));
    }

    public List<DevelopmentFile> getRows() {
        return rows;
    }

    public List<Choice> getChoices() {
        return List.of(
                new Choice(Counts.YES.name(), txt.of("webcourses.counts")),
                new Choice(Counts.NO.name(), txt.of("webcourses.countsNot")));
    }

    public Developed getDeveloped() {
        return developed;
    }

    /** What is still missing. */
    public List<DevelopmentFile.Item> missing(DevelopmentFile file) {
        return List.copyOf(file.missing());
    }

    /** How many complete courses belong to that field. */
    public long inField(String field) {
        return developed.files().stream()
                .filter(f ->
                        f.complete() && field.equals(String.valueOf(f.facts().field())))
                .count();
    }
}
