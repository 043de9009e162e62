package io.greentalent.web.courses;

import io.greentalent.courses.CourseMaterial;
import io.greentalent.courses.Courses;
import io.greentalent.files.FileStore;
import io.greentalent.files.StoredFile;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import io.greentalent.web.Address;
import io.greentalent.web.Downloads;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A material of a course version, for whoever may see the version (课程资料下载). */
@WebServlet("/app/courses/material")
public class MaterialDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Courses courses;

    @Inject
    transient FileStore files;

    @Inject
    transient Downloads downloads;

    @Inject
    transient Address address;

    @Inject
    transient CurrentCaller who;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        downloads.send(response, this::found);
    }

    private StoredFile found() {
        long id = address.id("id");
        return courses.version(address.id("version"), who.get().scope(Role.values())).materials().stream()
                .filter(m -> m.id() == id)
                .map(CourseMaterial::fileId)
                .map(file -> files.get(file, Scope.all()))
                .findFirst()
                .orElseThrow(() -> new NotFound("material", id));
    }
}
