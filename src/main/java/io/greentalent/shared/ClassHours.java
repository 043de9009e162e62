package io.greentalent.shared;

import java.io.Serializable;
import java.time.Duration;

/**
 * Class hours (学时) of 45 minutes, kept in tenths so that half a class hour is exact.
 *
 * @param tenths tenths of a class hour, never negative
 */
public record ClassHours(int tenths) implements Comparable<ClassHours>, Serializable {
    public static final ClassHours NONE = new ClassHours(0);

    public ClassHours {
        if (tenths < 0) {
            throw new IllegalArgumentException("negative class hours");
        }
    }

    /** That many whole class hours. */
    public static ClassHours of(int hours) {
        return new ClassHours(Math.multiplyExact(hours, 10));
    }

    /** What that length of time is in class hours, rounded down to a tenth. */
    public static ClassHours of(Duration duration) {
        return new ClassHours((int) (duration.toMinutes() * 10 / 45));
    }

    public ClassHours plus(ClassHours other) {
        return new ClassHours(Math.addExact(tenths, other.tenths));
    }

    public boolean isZero() {
        return tenths == 0;
    }

    @Override
    public int compareTo(ClassHours other) {
        return Integer.compare(tenths, other.tenths);
    }

    /** As people write it: 4 or 4.5. */
    @Override
    public String toString() {
        return tenths % 10 == 0 ? Integer.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
