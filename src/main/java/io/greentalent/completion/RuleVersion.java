package io.greentalent.completion;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of the completion rule with its first day (完成规则版本).
 *
 * @param number 1, 2, 3 …
 * @param effectiveOn the first day on which it judges
 */
public record RuleVersion(int number, LocalDate effectiveOn, RuleValues values) {
    /** The day on which what it judged counts as a person-time: of completion, or of first presence; null for none. */
    public @Nullable LocalDate countsOn(Outcome outcome) {
        return switch (values.counts()) {
            case A -> outcome.completedOn();
            case B -> outcome.attendedOn();
        };
    }
}
