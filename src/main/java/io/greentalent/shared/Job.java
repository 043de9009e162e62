package io.greentalent.shared;

/**
 * A kind of long work. It may be killed at any moment and is then run again from its beginning with the same subject, so
 * it must find out by itself what is already done.
 */
public interface Job {
    /** The kind's name, the stem of its message keys: {@code rosters.commit}. */
    String kind();

    /** Does the work in short transactions of its own, telling the progress and stopping when it is cancelled. */
    void run(long subjectId, Progress progress) throws Exception;

    /** Whether it stops when somebody asks it to; one that does not is not offered to be stopped. */
    default boolean cancellable() {
        return true;
    }

    /** How a job tells where it is. */
    interface Progress {
        /** So many of so many are done. */
        void at(long done, long total);

        /** True once somebody asked to stop; the job then puts things back or leaves them whole, and returns. */
        boolean cancelled();
    }
}
