package io.greentalent.keeping;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One backup as a list shows it (备份).
 *
 * @param number its name as a number: 20261123031500
 * @param rows of all tables
 * @param lacking files that were not in the data folder as they were stored
 * @param checkedAt when it was last read through, null before the first time
 */
public record Backup(
        long number,
        String name,
        LocalDateTime at,
        long bytes,
        long rows,
        long files,
        long counted,
        long lacking,
        @Nullable LocalDateTime checkedAt,
        State state) {
    /** What is known of it. */
    public enum State {
        /** All of it is there as far as its list tells; nobody has read it through. */
        WHOLE,
        /** Read through, nothing missing. */
        SOUND,
        /** Whole, but files were missing from the data folder. */
        LACKING,
        /** Something is missing or not as it was written. */
        DAMAGED
    }
}
