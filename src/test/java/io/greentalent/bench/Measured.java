package io.greentalent.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * What each step took, as a table: rows, seconds, rows a second, heap that lives on after it. Each line is printed at
 * once, so that a run that is cut off tells how far it came.
 */
final class Measured {
    private static final int MEGABYTE = 1 << 20;

    Measured() {
        System.out.println("%-34s %12s %9s %10s %9s".formatted("step", "rows", "seconds", "rows/s", "live MB"));
    }

    /** Does it and notes how long it took; gives the rows that it went through. */
    long step(String name, Callable<Long> work) throws Exception {
        long start = System.nanoTime();
        long rows = work.call();
        double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        System.out.println(String.format(
                Locale.ROOT,
                "%-34s %,12d %9.2f %,10d %9d",
                name,
                rows,
                seconds,
                (long) (rows / Math.max(seconds, 0.001)),
                live()));
        return rows;
    }

    private static long live() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / MEGABYTE;
    }
}
