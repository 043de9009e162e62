package io.greentalent.web.charts;

/**
 * A bullet bar (子弹图): what counts, what is still pending, the target, and where it would have to stand by now if it
 * grew evenly. All places in per cent of the bar's width.
 *
 * @param counted end of the solid part
 * @param pending width of the hatched part, which begins there
 * @param target where the target's tick stands
 * @param due where the hairline of the time elapsed stands
 */
public record Bullet(double counted, double pending, double target, double due) {
    /** Some room at the right, so that the tick of a target not yet met is not cut. */
    private static final double ROOM = 1.04;

    /**
     * @param elapsed the share of the time that has passed, 0 to 1; below 0 for none
     */
    public static Bullet of(double counted, double pending, double target, double elapsed) {
        double whole = Math.max(target, counted + pending) * ROOM;
        double end = Scale.percent(counted, whole);
        return new Bullet(
                end,
                Math.round((Scale.percent(counted + pending, whole) - end) * 100) / 100.0,
                Scale.percent(target, whole),
                elapsed < 0 ? -1 : Scale.percent(target * Math.min(1, elapsed), whole));
    }

    /** True where there is a hairline. */
    public boolean timed() {
        return due >= 0;
    }
}
