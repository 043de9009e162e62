package io.greentalent.web.courses;

import io.greentalent.courses.CourseFacts;
import io.greentalent.courses.Developed;
import io.greentalent.courses.DevelopmentFile;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The development files of all courses: which count toward the task book, and what the others lack (课程开发档案). */
@Named
@RequestScoped
public class DevelopmentPage {
    @Inject
    CourseFacts facts;

    private Developed developed = new Developed(List.of());

    public void load() {
        developed = facts.developed();
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
