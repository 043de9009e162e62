package io.greentalent.web.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BulletTest {
    @Test
    void pendingBeginsWhereCountedEnds() {
        var bullet = Bullet.of(1200, 400, 3000, 0.6);
        assertEquals(38.46, bullet.counted());
        assertEquals(12.82, bullet.pending());
        assertEquals(96.15, bullet.target());
    }

    @Test
    void theHairlineStandsWhereTheTargetWouldHaveToBeByNow() {
        assertEquals(57.69, Bullet.of(0, 0, 3000, 0.6).due());
    }

    @Test
    void timeThatIsOverKeepsTheHairlineAtTheTarget() {
        var bullet = Bullet.of(0, 0, 3000, 1.7);
        assertEquals(bullet.target(), bullet.due());
    }

    @Test
    void withoutTimeThereIsNoHairline() {
        assertFalse(Bullet.of(1, 0, 2, -1).timed());
        assertTrue(Bullet.of(1, 0, 2, 0).timed());
    }

    @Test
    void moreThanTheTargetStillFitsTheBar() {
        var bullet = Bullet.of(4000, 0, 3000, 1);
        assertEquals(96.15, bullet.counted());
        assertEquals(72.12, bullet.target());
    }

    @Test
    void nothingAtAllDrawsNothing() {
        assertEquals(new Bullet(0, 0, 0, 0), Bullet.of(0, 0, 0, 0.5));
    }
}
