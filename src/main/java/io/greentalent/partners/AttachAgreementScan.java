package io.greentalent.partners;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.Scope;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;

/** The operator attaches the scanned paper to an agreement (上传协议扫描件). */
@UseCase(allow = OPERATOR)
public class AttachAgreementScan {
    @Inject
    Agreements agreements;

    /** Keeps the stored file as the scan; a better one takes the place of the first. */
    public void attach(long agreementId, long fileId) {
        agreements.get(agreementId, Scope.all()).attachScan(fileId);
    }
}
