package io.greentalent.web.courses;

import io.greentalent.courses.CourseMaterial;
import io.greentalent.courses.Courses;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.web.Address;
import io.greentalent.web.StoredFileServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/** A material of a course version, for whoever may see the version (课程资料下载). */
@WebServlet("/app/courses/material")
public class MaterialDownload extends StoredFileServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Courses courses;

    @Override
    protected long file(Address asked, CurrentCaller caller) {
        long id = asked.id("id");
        return courses.version(asked.id("version"), Courses.scopeOf(caller.get())).materials().stream()
                .filter(m -> m.id() == id)
                .map(CourseMaterial::fileId)
                .findFirst()
                .orElseThrow(() -> new NotFound("material", id));
    }
}
