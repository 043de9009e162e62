package io.greentalent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OnceAYearTest {
    @Test
    void samePersonCourseAndYearAreOnce() {
        var once = new OnceAYear();
        assertTrue(once.add(7, 3, 2026));
        assertFalse(once.add(7, 3, 2026));
    }

    @Test
    void anotherPersonCourseOrYearIsAnother() {
        var once = new OnceAYear();
        assertTrue(once.add(7, 3, 2026));
        assertTrue(once.add(8, 3, 2026));
        assertTrue(once.add(7, 4, 2026));
        assertTrue(once.add(7, 3, 2027));
    }

    @Test
    void itAgreesWithASetOfLists() {
        var dice = new SplittableRandom(5);
        var once = new OnceAYear();
        var known = new HashSet<List<Long>>();
        for (int i = 0; i < 50_000; i++) {
            long person = dice.nextLong(6000) + 17_179_860_000L;
            long course = dice.nextLong(4);
            int year = 2024 + dice.nextInt(3);
            assertEquals(known.add(List.of(person, course, (long) year)), once.add(person, course, year));
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var once = new OnceAYear();
        assertThrows(IllegalArgumentException.class, () -> once.add(1L << 34, 1, 2026));
        assertThrows(IllegalArgumentException.class, () -> once.add(1, 1L << 20, 2026));
        assertThrows(IllegalArgumentException.class, () -> once.add(1, 1, 2411));
        assertThrows(IllegalArgumentException.class, () -> once.add(1, 1, 1899));
    }

    @Test
    void theOutermostPersonsCoursesAndYearsFit() {
        var once = new OnceAYear();
        assertTrue(once.add((1L << 34) - 1, (1L << 20) - 1, 2410));
        assertTrue(once.add((1L << 34) - 1, (1L << 20) - 1, 1900));
        assertTrue(once.add(0, 0, 1900));
        assertFalse(once.add((1L << 34) - 1, (1L << 20) - 1, 2410));
        assertFalse(once.add(0, 0, 1900));
    }
}
