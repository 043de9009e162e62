package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is read ahead comes whole and in order, and neither side outlives the other. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AheadTest {
    private static Consumer<Consumer<Integer>> numbers(int count) {
        return sink -> IntStream.range(0, count).forEach(sink::accept);
    }

    @Test
    void allIsTakenInOrderOnTheCallersThread() {
        var taken = new ArrayList<Integer>();
        var here = Thread.currentThread();
        Ahead.take(numbers(1000), n -> {
            assertSame(here, Thread.currentThread());
            taken.add(n);
        });
        assertEquals(IntStream.range(0, 1000).boxed().toList(), taken);
    }

    @Test
    void aSourceThatGivesNothingEnds() {
        Ahead.take(numbers(0), n -> assertEquals(-1, n));
    }

    @Test
    void theNextPieceIsReadWhileOneIsTaken() {
        var second = new CountDownLatch(1);
        Ahead.<Integer>take(
                sink -> {
                    sink.accept(1);
                    second.countDown();
                    sink.accept(2);
                },
                n -> await(second));
        assertEquals(0, second.getCount());
    }

    @Test
    void whatTheSourceThrowsIsThrownAfterWhatItGave() {
        var taken = new ArrayList<Integer>();
        var problem = Problem.of("rosters.file.noRows");
        var thrown = assertThrows(
                Problem.class,
                () -> Ahead.<Integer>take(
                        sink -> {
                            sink.accept(7);
                            throw problem;
                        },
                        taken::add));
        assertSame(problem, thrown);
        assertEquals(List.of(7), taken);
    }

    @Test
    void anErrorOfTheSourceIsThrownToo() {
        assertThrows(
                OutOfMemoryError.class,
                () -> Ahead.<Integer>take(
                        sink -> {
                            throw new OutOfMemoryError("test");
                        },
                        n -> {}));
    }

    @Test
    void aTakerThatFailsEndsTheSource() {
        var given = new AtomicInteger();
        var ended = new AtomicBoolean();
        assertThrows(
                IllegalArgumentException.class,
                () -> Ahead.<Integer>take(
                        sink -> {
                            try {
                                for (int i = 0; i < 1_000_000; i++) {
                                    sink.accept(i);
                                    given.incrementAndGet();
                                }
                            } finally {
                                ended.set(true);
                            }
                        },
                        n -> {
                            throw new IllegalArgumentException("taken " + n);
                        }));
        assertTrue(ended.get());
        assertTrue(given.get() <= 1 + Ahead.PIECES, "given " + given);
    }

    @Test
    void aSourceThatMakesSomethingElseOfBeingStoppedEndsToo() {
        var thrown = assertThrows(
                IllegalArgumentException.class,
                () -> Ahead.<Integer>take(
                        sink -> {
                            try {
                                numbers(1000).accept(sink);
                            } catch (RuntimeException e) {
                                throw new IllegalStateException("unreadable", e);
                            }
                        },
                        n -> {
                            throw new IllegalArgumentException("taken " + n);
                        }));
        assertEquals("taken 0", thrown.getMessage());
    }

    @Test
    void whoIsInterruptedStopsWaitingAndStaysInterrupted() {
        var never = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        assertThrows(IllegalStateException.class, () -> Ahead.<Integer>take(sink -> await(never), n -> {}));
        assertTrue(Thread.interrupted());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
