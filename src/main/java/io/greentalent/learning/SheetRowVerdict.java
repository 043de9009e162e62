package io.greentalent.learning;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of one row of a filled-in sheet (行结论).
 *
 * @param row as Excel shows it
 * @param name as recorded, never from the file; empty where the row names nobody of the offering
 * @param findings empty unless the row is in error
 * @param changes cell by cell, for the eye
 * @param news the same, for the books
 */
public record SheetRowVerdict(
        int row,
        String name,
        Kind kind,
        List<SheetFinding> findings,
        List<SheetChange> changes,
        @Nullable News news) implements Serializable {
    /** What the row brings. */
    public enum Kind {
        /** Only what was not recorded yet. */
        NEW,
        /** Something else than is recorded. */
        CHANGED,
        /** Nothing that is not recorded already. */
        SAME,
        ERROR
    }

    /**
     * What a row adds or overwrites.
     *
     * @param attendance by session id
     * @param score null for no news
     * @param pass null for no news
     */
    public record News(
            long enrolmentId,
            long personId,
            Map<Long, Boolean> attendance,
            @Nullable Score score,
            @Nullable SafetyTerm pass)
            implements Serializable {}

    static SheetRowVerdict error(int row, String name, List<SheetFinding> findings) {
        return new SheetRowVerdict(row, name, Kind.ERROR, List.copyOf(findings), List.of(), null);
    }

    static SheetRowVerdict of(int row, String name, List<SheetChange> changes, News news) {
        var kind = changes.isEmpty() ? Kind.SAME : Kind.NEW;
        if (changes.stream().anyMatch(SheetChange::overwrites)) {
            kind = Kind.CHANGED;
        }
        return new SheetRowVerdict(row, name, kind, List.of(), List.copyOf(changes), news);
    }
}
