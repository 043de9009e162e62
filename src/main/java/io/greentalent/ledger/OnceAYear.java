package io.greentalent.ledger;

/**
 * Which persons count on which course in which year (同年同课): a set whose members take a number each, as a recount of
 * millions has millions of them.
 */
final class OnceAYear {
    private static final int PERSON_BITS = 34;
    private static final int COURSE_BITS = 20;
    private static final int FIRST_YEAR = 1899;
    private static final int LAST_YEAR = FIRST_YEAR + 511;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] slots = new long[1 << 10];
    private int taken;

    /** True the first time. Refuses what does not fit: ids of persons from 2^34, of courses from 2^20, years after 2410. */
    boolean add(long personId, long courseId, int year) {
        if (personId >>> PERSON_BITS != 0
                || courseId >>> COURSE_BITS != 0
                || !(year > FIRST_YEAR && year <= LAST_YEAR)) {
            throw new IllegalArgumentException("no such person, course or year");
        }
        if (taken * 2 >= slots.length) {
            grow();
        }
        boolean first = put(((long) (year - FIRST_YEAR) << COURSE_BITS | courseId) << PERSON_BITS | personId);
        taken += first ? 1 : 0;
        return first;
    }

    /** Keys are never 0, so 0 is a free slot. */
    private boolean put(long key) {
        int mask = slots.length - 1;
        int at = (int) (key * SPREAD >>> 32) & mask;
        while (slots[at] != 0) {
            if (slots[at] == key) {
                return false;
            }
            at = at + 1 & mask;
        }
        slots[at] = key;
        return true;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long key : before) {
            if (key != 0) {
                put(key);
            }
        }
    }
}
