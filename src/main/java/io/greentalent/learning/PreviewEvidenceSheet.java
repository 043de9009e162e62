package io.greentalent.learning;

import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.files.FileStore;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** Takes a filled-in sheet in and shows what it would change, row by row (预览学习记录表). */
@UseCase(
        allow = {INSTRUCTOR, OPERATOR},
        seconds = 600)
public class PreviewEvidenceSheet {
    private static final int DAYS_KEPT = 30;

    @Inject
    SheetReview review;

    @Inject
    FileStore files;

    @Inject
    Clock clock;

    /**
     * Keeps the file, encrypted, for 30 days. Refuses what can't be read as a spreadsheet, and, but from the operator, a
     * closed offering.
     *
     * @param name as uploaded
     * @return the file's id
     */
    public long keep(long offeringId, Path content, String name) {
        var offering = review.offering(offeringId);
        review.of(offering, content, name);
        var file = files.keepEncrypted(content, name, offering.collegeId());
        file.purgeOn(LocalDate.now(clock).plusDays(DAYS_KEPT));
        return file.id();
    }

    /** What that file would change now; changes nothing. */
    public SheetVerdict preview(long offeringId, long fileId) {
        return review.of(review.offering(offeringId), fileId);
    }
}
