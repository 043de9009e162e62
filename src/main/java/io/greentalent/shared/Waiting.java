package io.greentalent.shared;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How much waits for somebody (待办), counted by the database.
 *
 * @param day since when the oldest of it waits, or by when the first of it is due; null where nothing waits
 */
public record Waiting(long count, @Nullable LocalDate day) {
    public static final Waiting NOTHING = new Waiting(0, (LocalDate) null);

    /** For queries over moments: the day of that one. */
    public Waiting(long count, @Nullable LocalDateTime at) {
        this(count, at == null ? null : at.toLocalDate());
    }
}
