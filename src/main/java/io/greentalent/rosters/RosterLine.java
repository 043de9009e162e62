package io.greentalent.rosters;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of rosters (名册列表行).
 *
 * @param offeringId the one offering of all rows, null where each row names its own
 * @param rowsRead rows that name somebody
 */
public record RosterLine(
        long id,
        String number,
        int edition,
        long collegeId,
        String college,
        String term,
        @Nullable Long offeringId,
        RosterReport.State state,
        String fileName,
        int rowsRead,
        LocalDateTime madeAt,
        @Nullable LocalDateTime submittedAt,
        @Nullable LocalDateTime verifiedAt) {}
