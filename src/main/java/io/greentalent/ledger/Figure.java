package io.greentalent.ledger;

import io.greentalent.ledger.PersonTime.State;

/** A sum that is kept (汇总项), each by day, month, college and course. */
enum Figure {
    /** The sum of the entries' signs, by the day of completion. */
    LEDGER,
    /** Person-times in that state, by the day of completion, which some have not. */
    CANDIDATE,
    EVIDENCED,
    CONFIRMED,
    COUNTED,
    REJECTED,
    WITHDRAWN,
    /** Everybody ever enrolled, by the offering's last day. */
    FINISHED,
    /** Those of them who met the rule. */
    MET,
    /** Those who are enrolled still and not decided yet. */
    OPEN,
    /** Offerings with person-times, and with some in that state; by no day. */
    LISTS_ANY,
    LISTS_CANDIDATE,
    LISTS_EVIDENCED,
    LISTS_CONFIRMED,
    LISTS_COUNTED,
    LISTS_REJECTED,
    LISTS_WITHDRAWN,
    /** Persons by the first and by the last day that counts: in all, of a college, on a course. */
    HEADS_FIRST,
    HEADS_LAST,
    /** Persons by the year in which they count. */
    HEADS_OF_YEAR,
    /** A person on a course in a year, see {@link CourseYears}, by the first and by the last such day. */
    PRESENT_FIRST,
    PRESENT_LAST,
    COMPLETED_FIRST,
    COMPLETED_LAST,
    EMPLOYEE_FIRST,
    EMPLOYEE_LAST,
    PUBLIC_FIRST,
    PUBLIC_LAST;

    static Figure of(State state) {
        return valueOf(state.name());
    }

    /** Offerings with person-times in that state. */
    static Figure lists(String state) {
        return valueOf("LISTS_" + state);
    }

    /**
     * Whether colleges and courses add up to the whole: then a change names both and is added to each. Heads do not: each
     * whole has changes of its own.
     */
    boolean additive() {
        return ordinal() < HEADS_FIRST.ordinal();
    }
}
