package io.greentalent.keeping;

import io.greentalent.shared.Job;

/** Cuts a piece of work off when it has told its progress so many times. */
class CutOff implements Job.Progress {
    private int left;

    /** What it is cut off by. */
    static final class Here extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    CutOff(int left) {
        this.left = left;
    }

    @Override
    public void at(long done, long total) {
        left--;
        if (left == 0) {
            here();
        }
    }

    /** What happens there. */
    void here() {
        throw new Here();
    }

    @Override
    public boolean cancelled() {
        return false;
    }
}
