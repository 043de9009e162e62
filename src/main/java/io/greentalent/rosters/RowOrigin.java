package io.greentalent.rosters;

import java.io.Serializable;

/**
 * From which line of which report something came (名册出处).
 *
 * @param row as Excel numbers it
 */
public record RowOrigin(
        long reportId, String number, int edition, long collegeId, String fileName, String sheet, int row)
        implements Serializable {}
