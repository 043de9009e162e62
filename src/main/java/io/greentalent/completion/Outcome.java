package io.greentalent.completion;

import io.greentalent.shared.ClassHours;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the evaluation of one enrolment found (完成判定结果).
 *
 * @param ruleNumber the version that judged
 * @param completedOn the day on which the last condition became true; null unless the rule is met
 * @param attendedOn the day of rule B, which is the first day of presence; null for none, for the withdrawn and for those
 *     whose category the rule leaves out
 * @param sessionsHeld sessions of the offering up to today
 * @param theoryRequired the theory hours that the rule asks for, not the whole syllabus
 * @param practiceRequired the practice hours that the rule asks for
 * @param markTenths null while there is no mark
 * @param reasons the unmet conditions in the order in which they are told; empty when met
 */
public record Outcome(
        int ruleNumber,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate attendedOn,
        int sessionsHeld,
        int sessionsAttended,
        ClassHours theoryDone,
        ClassHours theoryRequired,
        ClassHours practiceDone,
        ClassHours practiceRequired,
        @Nullable Integer markTenths,
        List<Reason> reasons) {

    public Outcome {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty() == (completedOn == null)) {
            throw new IllegalArgumentException("met without a day, or not met with one");
        }
    }

    /** Whether the rule is met. */
    public boolean met() {
        return completedOn != null;
    }

    /** Whether the person was present at least once (rule B). */
    public boolean attendedOnce() {
        return attendedOn != null;
    }
}
