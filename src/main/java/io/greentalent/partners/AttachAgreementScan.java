package io.greentalent.partners;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.files.FileKind;
import io.greentalent.files.FileStore;
import io.greentalent.shared.Scope;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The operator attaches the scanned paper to an agreement (上传协议扫描件). */
@UseCase(allow = OPERATOR)
public class AttachAgreementScan {
    @Inject
    Agreements agreements;

    @Inject
    FileStore files;

    /**
     * Keeps the content as the scan, readable by the college, and returns the stored file's id; a better scan takes the
     * place of the first. Refuses anything but PDF, PNG and JPEG.
     */
    public long attach(long agreementId, Path content, String fileName) {
        var agreement = agreements.get(agreementId, Scope.all());
        try {
            FileKind.scan(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long file = files.keep(content, fileName, agreement.collegeId()).id();
        agreement.attachScan(file);
        return file;
    }
}
