package io.greentalent.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A look at what may hang: answered in time, repeated rarely, and never with a driver's words. */
class ProbeTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger looks = new AtomicInteger();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void whatWasSeenHoldsForAMoment() {
        var probe = new Probe<>(threads, LONG, LONG, looks::incrementAndGet);
        assertEquals(1, probe.see().value());
        assertEquals(1, probe.see().value());
    }

    @Test
    void afterThatItIsLookedAtAgain() {
        var probe = new Probe<>(threads, LONG, Duration.ZERO, looks::incrementAndGet);
        assertEquals(1, probe.see().value());
        assertEquals(2, probe.see().value());
    }

    @Test
    void whatHangsIsAnsweredInTimeAndNotBegunTwice() {
        var gate = new CountDownLatch(1);
        var probe = new Probe<>(threads, SHORT, Duration.ZERO, () -> {
            looks.incrementAndGet();
            gate.await();
            return "late";
        });
        assertEquals("no answer within 50 ms", probe.see().why());
        assertEquals("no answer within 50 ms", probe.see().why());
        assertEquals(1, looks.get());
        gate.countDown();
    }

    @Test
    void whatHungIsThereOnceItComesBack() {
        var gate = new CountDownLatch(1);
        var probe = new Probe<>(threads, SHORT, Duration.ZERO, () -> {
            gate.await();
            return "late";
        });
        assertTrue(probe.see().why() != null);
        gate.countDown();
        String seen = null;
        for (int i = 0; seen == null && i < 100; i++) {
            seen = probe.see().value();
        }
        assertEquals("late", seen);
    }

    @Test
    void aFailureIsToldByItsKindOnly() {
        var probe = new Probe<>(threads, LONG, LONG, () -> {
            throw new SQLException("Access denied for user 'zhang'@'10.0.0.7'");
        });
        assertEquals("failed: SQLException", probe.see().why());
    }

    @Test
    void ourOwnReasonIsTold() {
        var probe = new Probe<>(threads, LONG, LONG, () -> {
            throw new Unfit("3 MB free");
        });
        assertEquals("3 MB free", probe.see().why());
    }
}
