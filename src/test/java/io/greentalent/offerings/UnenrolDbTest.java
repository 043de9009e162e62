package io.greentalent.offerings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.Caller;
import io.greentalent.shared.NotFound;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** An undone roster and evidence that is recorded at the same moment. */
class UnenrolDbTest extends OfferingDbTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Begun on a thread of its own; comes back once that has ended or waits for somebody. */
    private <T> FutureTask<T> beside(Callable<T> work) {
        var task = new FutureTask<>(() -> inOwnRequest(Caller.SYSTEM, () -> tx(work)));
        var thread = Thread.ofPlatform().start(task);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!task.isDone() && thread.getState() != Thread.State.TIMED_WAITING && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        return task;
    }

    private long left(long enrolment) {
        return count("select count(*) from enrolment where id = ?", enrolment);
    }

    private long checkIns(long enrolment) {
        return count("select count(*) from check_in where enrolment_id = ?", enrolment);
    }

    @Test
    void whoIsJustBeingRecordedIsWaitedForAndStays() throws Exception {
        var offering = offering(5);
        long enrolment = enrolled(offering, person("Recorded"));
        long session = session(offering, 1, "2026-10-12T08:00:00").id();
        as(teacher());
        var undo = tx(() -> {
            the(RecordAttendance.class).record(session, Map.of(enrolment, true));
            em().flush();
            return beside(() -> the(Unenrol.class).remove(Set.of(enrolment)));
        });
        assertEquals(Set.of(), undo.get());
        assertEquals(1, left(enrolment));
        assertEquals(1, checkIns(enrolment));
    }

    @Test
    void whoIsJustBeingUndoneIsGoneForTheRollCall() throws Exception {
        var offering = offering(5);
        long enrolment = enrolled(offering, person("Undone"));
        long session = session(offering, 1, "2026-10-12T08:00:00").id();
        var rollCall = tx(() -> {
            the(Unenrol.class).remove(Set.of(enrolment));
            return beside(() -> {
                as(teacher());
                return the(RecordAttendance.class).record(session, Map.of(enrolment, true));
            });
        });
        var refused = assertThrows(ExecutionException.class, rollCall::get);
        assertEquals(NotFound.class, refused.getCause().getClass());
        assertEquals(0, left(enrolment));
        assertEquals(0, checkIns(enrolment));
    }
}
