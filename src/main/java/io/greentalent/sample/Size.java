package io.greentalent.sample;

/**
 * How large a world to invent.
 *
 * @param seed the same seed, size and day give the same world
 * @param offerings closed offerings, spread evenly over the months behind
 * @param running offerings with sessions today
 * @param seats students on each offering
 * @param sessions sessions of each offering
 * @param pool persons of each college to draw from
 */
public record Size(long seed, int offerings, int running, int seats, int sessions, int pool) {
    /** About 2,400 person-times: what a fresh local installation shows. */
    public static final Size SAMPLE = new Size(20230202, 80, 8, 40, 10, 260);

    /** That many person-times, roughly: for benchmarks. Few sessions, as their number is not what is measured. */
    public static Size of(int personTimes) {
        int offerings = Math.max(1, personTimes / 32);
        return new Size(7, offerings, 8, 40, 2, Math.max(260, offerings * 2));
    }

    /** Persons of all colleges. */
    int persons() {
        return Invented.COLLEGES.size() * pool;
    }
}
