package io.greentalent.web;

import io.greentalent.files.FileStore;
import io.greentalent.files.StoredFile;
import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Sends a stored file to the browser, which saves it and never shows it as a page of ours (下载). */
@ApplicationScoped
public class Downloads {
    @Inject
    FileStore files;

    @Inject
    Denials denials;

    @Inject
    HttpServletRequest request;

    /** Sends what that finds; 404 or 403 where it refuses. */
    public void send(HttpServletResponse response, Supplier<StoredFile> found) throws IOException {
        StoredFile file;
        try {
            file = found.get();
        } catch (NotFound e) {
            denials.tell(request, request.getServletPath(), e);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (Denied e) {
            denials.tell(request, request.getServletPath(), e);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        byte[] content = files.content(file);
        response.setContentType(file.mediaType());
        response.setContentLength(content.length);
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(file.name()));
        response.getOutputStream().write(content);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
