package io.greentalent.learning;

import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.Sessions;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Gives an offering's instructor, or the operator, its evidence sheet to fill in (下载学习记录表). */
@UseCase(allow = {INSTRUCTOR, OPERATOR})
public class DownloadEvidenceSheet {
    @Inject
    Offerings offerings;

    @Inject
    Sessions sessions;

    @Inject
    Learners learners;

    @Inject
    CurrentCaller who;

    /** An XLSX in that language, with what is recorded already. */
    public byte[] file(long offeringId, Locale locale) {
        var scope = who.get().scope(INSTRUCTOR, OPERATOR);
        offerings.get(offeringId, scope);
        var out = new ByteArrayOutputStream();
        new EvidenceSheet(locale, sessions.of(offeringId)).write(learners.on(offeringId, scope), out);
        return out.toByteArray();
    }
}
