package io.greentalent.sample;

import java.time.LocalDate;
import java.util.List;

/** A world of the sample's kind for tests of other rooms. */
public final class InventedWorld {
    private InventedWorld() {}

    /**
     * Writes it into an empty database.
     *
     * @param staff six accounts, an instructor and an officer of each college at once
     */
    public static void invent(SampleWorld by, Size size, LocalDate today, List<Long> staff) {
        try {
            by.invent(size, new Calendar(today), new Actors(1, "Operator", staff, staff));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** A unified social credit code that nobody has. */
    public static String creditCode(int i) {
        String stem = "91500000MA5XM%04d".formatted(i);
        return stem + PartnerRows.checkCharacter(stem);
    }
}
