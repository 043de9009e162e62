package io.greentalent.rosters;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom an earlier edition put on an offering and this one does not name (更正退出的人).
 *
 * @param edition the earlier one, with sheet and row there as Excel numbers it
 * @param shownName masked
 */
public record AbsentRow(
        long rowId,
        int edition,
        String sheet,
        int number,
        String shownName,
        long enrolmentId,
        @Nullable String offering,
        @Nullable String classGroup)
        implements Serializable {}
