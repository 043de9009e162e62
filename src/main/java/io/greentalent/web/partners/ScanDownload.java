package io.greentalent.web.partners;

import io.greentalent.files.FileStore;
import io.greentalent.files.StoredFile;
import io.greentalent.partners.Agreements;
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

/** The scanned paper of an agreement, for whoever may see the agreement (协议扫描件下载). */
@WebServlet("/app/partners/scan")
public class ScanDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Agreements agreements;

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
        Scope scope = who.get().scope(Role.OPERATOR, Role.COMMISSION, Role.COLLEGE);
        Long file = agreements.get(id, scope).fileId();
        if (file == null) {
            throw new NotFound("scan", id);
        }
        return files.get(file, Scope.all());
    }
}
