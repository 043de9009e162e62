package io.greentalent.web.partners;

import io.greentalent.partners.Agreements;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Role;
import io.greentalent.web.Address;
import io.greentalent.web.StoredFileServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/** The scanned paper of an agreement, for whoever may see the agreement (协议扫描件下载). */
@WebServlet("/app/partners/scan")
public class ScanDownload extends StoredFileServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient Agreements agreements;

    @Override
    protected long file(Address asked, CurrentCaller caller) {
        long id = asked.id("id");
        Long file = agreements
                .get(id, caller.get().scope(Role.OPERATOR, Role.COMMISSION, Role.COLLEGE))
                .fileId();
        if (file == null) {
            throw new NotFound("scan", id);
        }
        return file;
    }
}
