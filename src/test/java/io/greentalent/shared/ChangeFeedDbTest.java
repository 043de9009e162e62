package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.DbTest;
import java.util.List;
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
}
