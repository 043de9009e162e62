package io.greentalent.completion;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An unmet condition with its numbers (未满足的条件): stored as a code, put into words where it is shown.
 *
 * @param numbers what {@link Code} says, in that order; days are written as yyyymmdd, hours and marks as tenths
 */
public record Reason(Code code, List<Integer> numbers) {
    public Reason {
        numbers = List.copyOf(numbers);
    }

    /** What is missing. */
    public enum Code {
        WITHDRAWN,
        CATEGORY,
        NO_SESSIONS,
        /** Attended, all sessions, percent asked for, sessions still to attend; enough are left. */
        ATTENDANCE,
        /** The same numbers, and then the sessions that are left, which are too few. */
        ATTENDANCE_LOST,
        /** Tenths of class hours done, tenths needed. */
        THEORY,
        /** Tenths of class hours done, tenths needed. */
        PRACTICE,
        MARK_NONE,
        /** Tenths of a point given, tenths needed. */
        MARK_LOW,
        SAFETY_NONE,
        /** The last day of the latest pass. */
        SAFETY_EXPIRED,
        COURSE_VERSION,
        /** The day on which the college has no agreement. */
        AGREEMENT
    }

    static Reason of(Code code, Integer... numbers) {
        return new Reason(code, Arrays.asList(numbers));
    }

    static int number(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    static LocalDate day(int number) {
        return LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
    }

    /** The compact form that is stored: {@code ATTENDANCE:7,10,80,1;MARK_NONE}. */
    public static String write(List<Reason> reasons) {
        return reasons.stream().map(Reason::compact).collect(Collectors.joining(";"));
    }

    /** Reads what {@link #write} wrote. */
    static List<Reason> read(String stored) {
        return stored.isEmpty()
                ? List.of()
                : Stream.of(stored.split(";", -1)).map(Reason::parse).toList();
    }

    private String compact() {
        return numbers.isEmpty()
                ? code.name()
                : code + ":" + numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Reason parse(String compact) {
        int colon = compact.indexOf(':');
        if (colon < 0) {
            return new Reason(Code.valueOf(compact), List.of());
        }
        var numbers = Stream.of(compact.substring(colon + 1).split(",", -1))
                .map(Integer::valueOf)
                .toList();
        return new Reason(Code.valueOf(compact.substring(0, colon)), numbers);
    }
}
