package io.greentalent.keeping;

import io.greentalent.shared.Job;
import java.io.PrintStream;

/** Tells on a terminal's line how far the work is, each tenth of it (进度). */
final class Told implements Job.Progress {
    private static final int STEP = 10;

    private final PrintStream out;
    private long last = STEP;

    Told(PrintStream out) {
        this.out = out;
    }

    @Override
    public void at(long done, long total) {
        long percent = total == 0 ? 0 : done * 100 / total / STEP * STEP;
        if (percent > last && percent < 100) {
            last = percent;
            out.println(percent + " %");
        }
    }

    @Override
    public boolean cancelled() {
        return false;
    }
}
