package io.greentalent.courses;

import io.greentalent.files.FileStore;
import io.greentalent.shared.Batches;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;

/** What becomes of a material's stored file when a version shows it no longer (课程资料文件): it goes, unless another does. */
@ApplicationScoped
class Materials {
    @Inject
    EntityManager em;

    @Inject
    FileStore files;

    @Inject
    Clock clock;

    /**
     * Lets go of files that this version showed. Contents that no other version shows go with the next purge; the next
     * version of a course begins with the files of the one before: those stay.
     */
    void release(long versionId, Collection<Long> fileIds) {
        var unshown = new HashSet<>(fileIds);
        for (var batch : Batches.of(fileIds)) {
            em.createQuery(
                            "select m.fileId from CourseMaterial m where m.courseVersion.id <> :version"
                                    + " and m.fileId in :files",
                            Long.class)
                    .setParameter("version", versionId)
                    .setParameter("files", batch)
                    .getResultList()
                    .forEach(unshown::remove);
        }
        var yesterday = LocalDate.now(clock).minusDays(1);
        unshown.forEach(file -> files.get(file, Scope.all()).purgeOn(yesterday));
    }
}
