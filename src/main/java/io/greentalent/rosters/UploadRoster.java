package io.greentalent.rosters;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Takes a roster's file and judges every row of it (上传名册): a college its own, the operator for any. */
@UseCase(
        allow = {COLLEGE, OPERATOR},
        seconds = 600)
public class UploadRoster {
    @Inject
    TakeRoster roster;

    @Inject
    RosterPlaces places;

    /**
     * Keeps the file, encrypted, and makes a draft of it. Where its headings do not name every required column nothing is
     * read yet: {@link MapRosterColumns} comes next. Refuses what is no readable spreadsheet, lists nobody or has more than
     * 100,000 rows. Throws {@link NotFound} for a college, term or offering that is not the caller's.
     *
     * @param offeringId the one offering of all rows, null where each row names its own
     * @return the report's id
     */
    public long upload(long collegeId, long termId, @Nullable Long offeringId, Path file, String fileName) {
        places.check(collegeId, termId, offeringId);
        return roster.take(new TakeRoster.Place(collegeId, termId, offeringId, null), file, fileName)
                .id();
    }
}
