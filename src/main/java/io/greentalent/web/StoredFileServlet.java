package io.greentalent.web;

import io.greentalent.files.FileStore;
import io.greentalent.files.StoredFile;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Scope;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a stored file to the browser, which saves it and never shows it as a page of ours (下载); 404 or 403 where it is refused. */
public abstract class StoredFileServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient FileStore files;

    @Inject
    transient Denials denials;

    @Inject
    transient Address address;

    @Inject
    transient CurrentCaller who;

    /** The id of the file that this address asks for, if that caller may have it; else {@link NotFound} or {@link Denied}. */
    protected abstract long file(Address asked, CurrentCaller caller);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        StoredFile file;
        try {
            file = files.get(file(address, who), Scope.all());
        } catch (NotFound | Denied e) {
            denials.refuse(request, response, e);
            return;
        }
        byte[] content = files.content(file);
        response.setContentType(file.mediaType());
        response.setContentLength(content.length);
        response.setHeader(Attachment.HEADER, Attachment.named(file.name()));
        response.getOutputStream().write(content);
    }
}
