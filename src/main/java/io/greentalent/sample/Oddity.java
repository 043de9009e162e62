package io.greentalent.sample;

/**
 * What is strange about an invented offering (疑点样例): patterns that auditors look for, each in one closed offering of
 * eighty. None of them breaks a chain or a recount: the facts are as they were recorded, and that is what is strange.
 */
enum Oddity {
    NONE,
    /** All attendance was entered in one go on the evening of the last session, weeks after most of them. */
    ENTERED_AT_ONCE,
    /** Everybody has the same mark. */
    SAME_MARKS,
    /** Everybody was at every session. */
    FULL_ATTENDANCE,
    /** Some of its people are recorded as present elsewhere at the same hours. */
    TWO_PLACES,
    /** More people than places. */
    OVER_CAPACITY,
    /** The attendance of its last sessions was recorded the day before. */
    BEFORE_IT_BEGAN,
    /** The people and the course of the offering before it, handed in again by another college. */
    HANDED_IN_AGAIN;

    private static final int CYCLE = 80;

    /** What is strange about the closed offering of that number, counted from 0. */
    static Oddity of(int index) {
        return switch (index % CYCLE) {
            case 16, 46, 76 -> ENTERED_AT_ONCE;
            case 77 -> SAME_MARKS;
            case 34 -> FULL_ATTENDANCE;
            case 41 -> TWO_PLACES;
            case 52 -> OVER_CAPACITY;
            case 58 -> BEFORE_IT_BEGAN;
            case 63 -> HANDED_IN_AGAIN;
            default -> NONE;
        };
    }
}
