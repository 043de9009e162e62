package io.greentalent.learning;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of one person on one offering (学习记录).
 *
 * @param studentNo the college's own number, null for those without
 * @param attendance presence or absence by session id; sessions that are not recorded are not in it
 * @param score null while there is none
 * @param passes the person's safety passes, whichever offering they were recorded on
 */
public record Learner(
        long enrolmentId,
        long personId,
        String name,
        @Nullable String studentNo,
        boolean withdrawn,
        Map<Long, Boolean> attendance,
        @Nullable Score score,
        List<SafetyTerm> passes)
        implements Serializable {

    /** How many sessions this person was present at. */
    public long present() {
        return attendance.values().stream().filter(p -> p).count();
    }

    /** The pass that holds longest, null for none. */
    public @Nullable SafetyTerm pass() {
        return passes.stream()
                .max(Comparator.comparing(SafetyTerm::validUntil).thenComparing(SafetyTerm::passedOn))
                .orElse(null);
    }
}
