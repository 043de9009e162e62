package io.greentalent.targets;

import java.util.List;

/**
 * How many person-times there will be when all running offerings have ended (预测): counted, plus those of ended offerings
 * that met the rule and wait for a decision, plus for each college those enrolled in its running offerings times its
 * completion rate so far. A range, since the rate is known from few or many.
 *
 * @param counted what the ledger holds already
 * @param waiting evidenced or confirmed in offerings that have ended
 * @param low the lower end, rounded down
 * @param high the upper end, rounded up
 * @param parts what each college adds: the formula's terms, to be shown on a click
 */
public record Forecast(long counted, long waiting, long low, long high, List<Part> parts) {
    /** The standard normal quantile of a two-sided interval of 95 %. */
    private static final double Z = 1.96;

    public Forecast {
        parts = List.copyOf(parts);
    }

    /**
     * One college's record and what runs there.
     *
     * @param enrolled those enrolled in its running offerings who are not counted yet
     * @param finished those ever enrolled in its offerings that have ended; who withdrew did not complete
     * @param completed those of them who met the rule
     */
    public record Running(long collegeId, long enrolled, long finished, long completed) {
        public Running {
            if (enrolled < 0 || completed < 0 || completed > finished) {
                throw new IllegalArgumentException("more completed than finished, or a negative number");
            }
        }
    }

    /** One term of the sum: {@code enrolled} times a rate between {@code completed / finished} widened to low and high. */
    public record Part(Running of, double low, double high) {}

    /**
     * The forecast. The rate's range is the Wilson score interval (E. B. Wilson, 1927) at 95 %, which stays between 0 and
     * 1 and stays honest for few observations; a college without any finished offering may do anything from 0 to 100 %.
     * Adding up the ends supposes that all colleges do badly, or well, at once: wider than needed, never too narrow.
     */
    public static Forecast of(long counted, long waiting, List<Running> running) {
        var parts = running.stream().map(Forecast::part).toList();
        double low = parts.stream().mapToDouble(Part::low).sum();
        double high = parts.stream().mapToDouble(Part::high).sum();
        long known = counted + waiting;
        return new Forecast(counted, waiting, known + (long) Math.floor(low), known + (long) Math.ceil(high), parts);
    }

    private static Part part(Running running) {
        if (running.finished == 0) {
            return new Part(running, 0, running.enrolled);
        }
        double n = running.finished;
        double rate = running.completed / n;
        double centre = (rate + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(rate * (1 - rate) / n + Z * Z / (4 * n * n));
        return new Part(
                running, running.enrolled * Math.max(0, centre - half), running.enrolled * Math.min(1, centre + half));
    }
}
