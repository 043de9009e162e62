package io.greentalent.rosters;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A roster's file as another system hands it in (接口上传).
 *
 * @param offeringId the one offering of all rows, null where each row names its own
 * @param columns what headings mean that are not known yet; empty where all are
 */
public record RosterUpload(
        long collegeId,
        long termId,
        @Nullable Long offeringId,
        Map<String, RosterField> columns,
        Path file,
        String fileName) {
    public RosterUpload {
        columns = Map.copyOf(columns);
    }
}
