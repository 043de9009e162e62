package io.greentalent.learning;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A final mark (成绩) of 0 to 100 points, kept in tenths so that half a point is exact.
 *
 * @param tenths 0 to 1000
 */
public record Score(int tenths) implements Comparable<Score>, Serializable {
    private static final int MOST = 1000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,9})?");

    public Score {
        if (tenths < 0 || tenths > MOST) {
            throw new IllegalArgumentException("a mark is between 0 and 100 points");
        }
    }

    /** That many whole points. */
    public static Score of(int points) {
        return new Score(Math.multiplyExact(points, 10));
    }

    /** What people write: 85, 85.5 or 85.50; empty where it is no number, above 100, or finer than a tenth. */
    public static Optional<Score> read(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        var tenths = new BigDecimal(text).movePointRight(1).stripTrailingZeros();
        if (tenths.scale() > 0 || tenths.compareTo(BigDecimal.valueOf(MOST)) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Score(tenths.intValueExact()));
    }

    @Override
    public int compareTo(Score other) {
        return Integer.compare(tenths, other.tenths);
    }

    /** As people write it: 85 or 85.5. */
    @Override
    public String toString() {
        return tenths % 10 == 0 ? Integer.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
