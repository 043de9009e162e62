package io.greentalent.courses;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.files.FileStore;
import io.greentalent.partners.CollegeCode;
import io.greentalent.partners.Colleges;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The operator takes over the courses that come with the product (导入随附课程目录). */
@UseCase(allow = OPERATOR)
public class ImportCatalogue {
    /** The catalogue's authors have no accounts: whoever writes on the draft first becomes the one who answers for it. */
    private static final long NOBODY = 0;

    @Inject
    EntityManager em;

    @Inject
    Courses courses;

    @Inject
    Colleges colleges;

    @Inject
    Catalogue catalogue;

    @Inject
    FileStore files;

    /**
     * What an import did.
     *
     * @param made how many courses are new, as drafts
     * @param known how many were there already and were left alone
     */
    public record Outcome(int made, int known) {}

    /** Makes a course with a draft for each code that is not there yet; a second import changes nothing. */
    public Outcome importAll() {
        int made = 0;
        int known = 0;
        for (Catalogue.Shipped shipped : catalogue.courses()) {
            if (courses.coded(shipped.course().code()).isPresent()) {
                known++;
            } else {
                make(shipped);
                made++;
            }
        }
        return new Outcome(made, known);
    }

    private void make(Catalogue.Shipped shipped) {
        var entry = shipped.course();
        long college = colleges.coded(new CollegeCode(entry.college()))
                .map(c -> c.id())
                .orElse(0L);
        var course = new Course(
                new Course.Head(entry.code(), entry.title().zh(), entry.title().en(), entry.field(), college));
        em.persist(course);
        em.flush();
        var version = new CourseVersion(course.id(), 1, entry.outline(), NOBODY);
        version.attach(keep(shipped, college), "《" + entry.title().zh() + "》课程大纲");
        em.persist(version);
        em.flush();
    }

    private long keep(Catalogue.Shipped shipped, long college) {
        try {
            Path syllabus = Files.createTempFile("syllabus", ".md");
            try {
                Files.write(syllabus, shipped.syllabus());
                String name = shipped.course().code() + "-syllabus.md";
                return files.keep(syllabus, name, college).id();
            } finally {
                Files.delete(syllabus);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
