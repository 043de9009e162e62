package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.RunningRooms;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** One node leads; another does when it is silent. */
class LeaderDbTest extends TwoNodes {
    private static boolean leads(RunningRooms node) throws Exception {
        return at(node, () -> {
            node.the(Leader.class).beat();
            return node.the(Leader.class).leads();
        });
    }

    private static void once(RunningRooms node, Runnable work) throws Exception {
        at(node, () -> {
            node.the(Leader.class).once("a test's work", work);
            return true;
        });
    }

    @Test
    void theNodeThatStartedFirstLeadsAndGoesOnLeading() throws Exception {
        assertTrue(leads(one));
        assertFalse(leads(two));
        assertTrue(leads(one));
        assertEquals(List.of(1L), rows(one, "select epoch from lease where name = 'leader'"));
    }

    @Test
    void onlyTheLeaderWorks() throws Exception {
        var worked = new AtomicInteger();
        once(one, worked::incrementAndGet);
        once(two, worked::incrementAndGet);
        assertEquals(1, worked.get());
    }

    @Test
    void whatASilentLeaderStillDoesIsNotCommitted() throws Exception {
        once(one, () -> {
            try {
                silent(one);
                assertTrue(leads(two));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            one.the(Transactions.class)
                    .run(() -> one.the(EntityManager.class)
                            .createNativeQuery("insert into daily_work (name, done_on) values ('late', '2026-11-02')")
                            .executeUpdate());
        });
        assertEquals(List.of(), rows(two, "select name from daily_work"));
        assertFalse(leads(one));
        assertEquals(List.of(2L), rows(one, "select epoch from lease where name = 'leader'"));
    }

    @Test
    void workOfADayIsDoneAgainOnlyWhereItDidNotComeToItsEnd() throws Exception {
        var done = new AtomicInteger();
        assertTrue(at(one, () -> one.the(DailyWork.class).today("count", done::incrementAndGet)));
        assertFalse(at(two, () -> two.the(DailyWork.class).today("count", done::incrementAndGet)));
        assertEquals(1, done.get());
    }
}
