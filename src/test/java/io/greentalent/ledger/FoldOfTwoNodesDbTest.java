package io.greentalent.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.RunningRooms;
import io.greentalent.shared.TwoNodes;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What transactions left to the sums is added once, whichever nodes believe that they lead. */
class FoldOfTwoNodesDbTest extends TwoNodes {
    private static final int CHANGES = 12_000;

    @BeforeEach
    void changes() throws Exception {
        change(one, "delete from figure");
        for (int i = 0; i < CHANGES / 1_000; i++) {
            var rows = new StringBuilder(
                    "insert into figure_change (name, college_id, course_id, category, on_day, n) values ");
            for (int k = 0; k < 1_000; k++) {
                rows.append(k == 0 ? "" : ",")
                        .append("('COUNTED', 1, ")
                        .append(k % 7)
                        .append(", 'STUDENT', '2026-10-30', 1)");
            }
            change(one, rows.toString());
        }
    }

    /** Until nothing is left; a node that met the other one begins again, as the next beat would. */
    private static Callable<Boolean> folding(RunningRooms node) {
        return () -> {
            while (!rows(node, "select id from figure_change limit 1").isEmpty()) {
                try {
                    at(node, () -> node.the(FoldFigures.class).fold());
                } catch (IllegalStateException e) {
                    // the other one has added these
                }
            }
            return true;
        };
    }

    @Test
    void twoThatAddUpAtOnceAddEachChangeOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(folding(one), folding(two)), 2, TimeUnit.MINUTES)) {
                done.get();
            }
        }
        assertEquals(
                List.of(Long.toString(CHANGES)),
                rows(two, "select cast(sum(n) as char(20)) from figure where name = 'COUNTED' and grain = 'AD'"));
    }
}
