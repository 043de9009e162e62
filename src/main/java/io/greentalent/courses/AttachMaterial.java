package io.greentalent.courses;

import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.files.FileStore;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Author or operator attach a file to a draft (上传课程资料). */
@UseCase(allow = {INSTRUCTOR, OPERATOR})
public class AttachMaterial {
    @Inject
    Drafts drafts;

    @Inject
    Courses courses;

    @Inject
    FileStore files;

    @Inject
    Materials materials;

    /** Keeps the content under that title and returns the stored file's id; the file is the course's college's. */
    public long attach(long versionId, Path content, String fileName, @Nullable String title) {
        var version = drafts.toWrite(versionId);
        long college = courses.get(version.courseId()).collegeId();
        long file = files.keep(content, fileName, college).id();
        version.attach(file, title);
        return file;
    }

    /** Takes a material away from the draft; its content goes with the next purge, unless another version shows it. */
    public void detach(long versionId, long materialId) {
        drafts.toWrite(versionId).detach(materialId).ifPresent(file -> materials.release(versionId, List.of(file)));
    }
}
