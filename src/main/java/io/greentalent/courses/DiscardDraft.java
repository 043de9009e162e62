package io.greentalent.courses;

import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.files.FileStore;
import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.Scope;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Author or operator throw a draft away that was begun by mistake (删除课程草稿). */
@UseCase(allow = {INSTRUCTOR, OPERATOR})
public class DiscardDraft {
    @Inject
    EntityManager em;

    @Inject
    Courses courses;

    @Inject
    Drafts drafts;

    @Inject
    FileStore files;

    @Inject
    ChangeFeed feed;

    @Inject
    Clock clock;

    /**
     * Deletes the version with its units, authors, materials and reviews; a course that was never published goes with it,
     * and is free to be drafted again under its code. Contents that no other version shows go with the next purge.
     * Refuses what was handed in or published; {@code seen} is the version that the page showed.
     */
    public void discard(long versionId, long seen) {
        var version = drafts.toDiscard(versionId, seen);
        var course = courses.get(version.courseId());
        boolean only = courses.newestPublished(course.id()).isEmpty();
        for (long file : filesOfNoOther(versionId)) {
            files.get(file, Scope.all()).purgeOn(LocalDate.now(clock).minusDays(1));
        }
        em.remove(version);
        if (only) {
            em.remove(course);
        }
        feed.append(
                "courses.change.discarded",
                versionId,
                course.collegeId(),
                course.title().zh());
    }

    /** The next version of a course begins with the files of the one before: those stay. */
    private List<Long> filesOfNoOther(long versionId) {
        return em.createQuery(
                        "select m.fileId from CourseMaterial m where m.courseVersion.id = :version and m.fileId not in"
                                + " (select o.fileId from CourseMaterial o where o.courseVersion.id <> :version)",
                        Long.class)
                .setParameter("version", versionId)
                .getResultList();
    }
}
