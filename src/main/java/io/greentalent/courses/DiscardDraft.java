package io.greentalent.courses;

import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.ChangeFeed;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

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
    Materials materials;

    @Inject
    ChangeFeed feed;

    /**
     * Deletes the version with its units, authors, materials and reviews; a course that was never published goes with it,
     * and is free to be drafted again under its code. Contents that no other version shows go with the next purge.
     * Refuses what was handed in or published; {@code seen} is the version that the page showed.
     */
    public void discard(long versionId, long seen) {
        var version = drafts.toDiscard(versionId, seen);
        var course = courses.get(version.courseId());
        boolean only = courses.newestPublished(course.id()).isEmpty();
        materials.release(
                versionId,
                version.materials().stream().map(CourseMaterial::fileId).toList());
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
}
