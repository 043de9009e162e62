package io.greentalent.completion;

import io.greentalent.shared.Problem;

/**
 * What a version of the completion rule asks for (完成规则的取值). The notice gives no definition of a person-time, so each
 * value belongs to a version with a date of effect; no value is written anywhere else.
 *
 * @param attendancePercent share of all sessions of the offering that must be attended, 1 to 100
 * @param theoryPercent share of the syllabus' theory hours, 0 to 100
 * @param practicePercent share of the syllabus' practice hours, 0 to 100
 * @param markTenths the lowest passing mark in tenths of a point, 0 to 1000; at 0 no mark is needed
 * @param studentsOnly whether only students (在校生) complete; others are counted beside
 * @param safetyRequired whether courses with practice need a safety pass (安全准入)
 * @param agreementRequired whether the college needs an agreement in force on the day of completion
 * @param approvedVersionRequired whether the course's version must be approved
 * @param onceAYear whether the same person and course again in the same year adds 0; kept by the ledger
 * @param counts which participation counts toward the target
 */
public record RuleValues(
        int attendancePercent,
        int theoryPercent,
        int practicePercent,
        int markTenths,
        boolean studentsOnly,
        boolean safetyRequired,
        boolean agreementRequired,
        boolean approvedVersionRequired,
        boolean onceAYear,
        Counts counts) {

    /** Version 1, ours and not the notice's: 80 % of sessions and hours, a mark of 60, everything else required. */
    public static final RuleValues FIRST = new RuleValues(80, 80, 80, 600, true, true, true, true, true, Counts.A);

    /** Which participation is a person-time (计数口径). */
    public enum Counts {
        /** One person who met the rule of one offering, on the day of completion. */
        A,
        /** One person enrolled in one offering and present at least once, on the first day of presence. */
        B
    }

    /** Refuses values outside their bounds, at the field of the record's component. */
    void check() {
        // At 0 % nobody would need to have been there at all, and the completion would have no day.
        within(attendancePercent, 1, 100, "attendancePercent");
        within(theoryPercent, 0, 100, "theoryPercent");
        within(practicePercent, 0, 100, "practicePercent");
        within(markTenths, 0, 1000, "markTenths");
    }

    private static void within(int value, int least, int most, String field) {
        if (value < least || value > most) {
            throw Problem.of("completion.rule.outOfBounds", least, most).at(field);
        }
    }
}
