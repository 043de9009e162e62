package io.greentalent.sample;

import java.util.BitSet;

/** Which person counts on which course in which year already (同年同课): a bit each, as there may be millions. */
final class CountedOnce {
    private static final int YEARS = 5;
    private final BitSet counted = new BitSet();
    private final int firstYear;
    private final int courses;

    /** @param courses the highest id of a course */
    CountedOnce(int firstYear, long courses) {
        this.firstYear = firstYear;
        this.courses = Math.toIntExact(courses) + 1;
    }

    /** True the first time. */
    boolean add(long personId, long courseId, int year) {
        long bit = (personId * courses + courseId) * YEARS + (year - firstYear);
        int at = Math.toIntExact(bit);
        boolean first = !counted.get(at);
        counted.set(at);
        return first;
    }
}
