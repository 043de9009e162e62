package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.DbTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** What happened lately, and who did it. */
class ChangeFeedDbTest extends DbTest {
    private void append(Caller by, long college, String detail) {
        as(by);
        tx(() -> {
            the(ChangeFeed.class).append("rosters.change.submitted", 1, college, detail);
            return true;
        });
    }

    @Test
    void theNewestChangesInScopeComeFirstWithWhoMadeThem() {
        append(caller(3, 1L, Role.COLLEGE), 1, "R-1");
        append(caller(4, 2L, Role.COLLEGE), 2, "R-2");
        append(Caller.SYSTEM, 1, "R-3");
        var own = the(ChangeFeed.class).latest(Scope.ofCollege(1), 10);
        assertEquals(List.of("R-3", "R-1"), own.stream().map(Change::detail).toList());
        assertEquals(List.of("", "User 3"), own.stream().map(Change::byName).toList());
        assertEquals(1, the(ChangeFeed.class).latest(Scope.all(), 1).size());
    }

    private List<String> after(long seq) {
        return the(ChangeFeed.class).after(seq, 10).stream().map(Change::detail).toList();
    }

    private int number() {
        return tx(() -> the(ChangeFeed.class).number());
    }

    private <T> T beside(Callable<T> work) throws Exception {
        var task = new FutureTask<>(() -> inOwnRequest(Caller.SYSTEM, work));
        Thread.ofPlatform().start(task);
        return task.get();
    }

    @Test
    void whoFollowsTheNumbersMissesNoChangeOfALongTransaction() throws Exception {
        number();
        long start = count("select coalesce(max(seq), 0) from change_feed");
        as(caller(3, 7L, Role.COLLEGE));
        tx(() -> {
            the(ChangeFeed.class).append("rosters.change.submitted", 1, 7, "long");
            em().flush();
            return beside(() -> {
                append(caller(4, 7L, Role.COLLEGE), 7, "short");
                assertEquals(1, number());
                assertEquals(List.of("short"), after(start));
                return true;
            });
        });
        assertEquals(1, number());
        assertEquals(List.of("long"), after(start + 1));
    }
}
