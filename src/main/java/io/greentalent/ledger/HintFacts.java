package io.greentalent.ledger;

import java.time.LocalDateTime;
import java.util.List;

/**
 * What was recorded of an offering, as {@link HintRules} look at it (疑点依据).
 *
 * @param enrolled how many people are on it
 * @param checkIns of those who are on it now
 * @param marks in tenths, of those who are on it now
 * @param elsewhere people who were present at another offering at the same hours
 * @param twice people whom another college has on the same course at the same time
 */
record HintFacts(int capacity, int enrolled, List<Recorded> checkIns, List<Integer> marks, long elsewhere, long twice) {

    /** One check-in with its session's beginning; public because EclipseLink calls its constructor. */
    public record Recorded(
            long sessionId,
            LocalDateTime startsAt,
            long enrolmentId,
            boolean present,
            long by,
            String byName,
            LocalDateTime at) {}

    HintFacts {
        checkIns = List.copyOf(checkIns);
        marks = List.copyOf(marks);
    }
}
