package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.RunningRooms;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Numbers of the change feed while two nodes write, number and change places as the leader. */
class NumberingDbTest extends TwoNodes {
    /** How long one transaction stays open beside the short ones. */
    private static final Duration LONG = Duration.ofSeconds(Integer.getInteger("long.transaction", 3));

    private static final int EVERY = 25;

    private long end;
    private final List<Change> followed = new ArrayList<>();

    private boolean goesOn() {
        return System.nanoTime() < end;
    }

    private static void append(RunningRooms node, String detail) {
        node.the(ChangeFeed.class).append("rosters.change.submitted", 1, 7, detail);
    }

    /** One transaction that is open from the beginning to the end of all others. */
    private int longOne() throws Exception {
        return at(
                one,
                () -> one.the(Transactions.class).call(() -> {
                    append(one, "long, early");
                    one.the(EntityManager.class).flush();
                    while (goesOn()) {
                        Thread.onSpinWait();
                    }
                    append(one, "long, late");
                    return 2;
                }));
    }

    private int shortOnes(RunningRooms node, String name) throws Exception {
        int written = 0;
        while (goesOn()) {
            String detail = name + " " + written;
            at(node, () -> {
                node.the(Transactions.class).run(() -> append(node, detail));
                return true;
            });
            written++;
        }
        return written;
    }

    /** Numbers as often as it can; now and then the leader is silent, so that both number. */
    private int numbering(RunningRooms node) throws Exception {
        for (int round = 1; goesOn(); round++) {
            number(node);
            if (round % EVERY == 0) {
                silent(node);
            }
        }
        return 0;
    }

    private static void number(RunningRooms node) throws Exception {
        at(node, () -> {
            var leader = node.the(Leader.class);
            leader.beat();
            leader.once("numbering", () -> node.the(Transactions.class).run(node.the(ChangeFeed.class)::number));
            return true;
        });
    }

    private boolean follow() throws Exception {
        long last = followed.isEmpty() ? 0 : seq(followed.getLast());
        var more = at(two, () -> two.the(ChangeFeed.class).after(last, 1000));
        followed.addAll(more);
        return !more.isEmpty();
    }

    private static long seq(Change change) {
        var seq = change.seq();
        return seq == null ? -1 : seq;
    }

    @Test
    void whoFollowsTheNumbersSeesEachChangeOnceWhateverWasOpenAndWhoeverLed() throws Exception {
        end = System.nanoTime() + LONG.toNanos();
        int written = 0;
        List<Callable<Integer>> all = List.of(
                this::longOne,
                () -> shortOnes(one, "one"),
                () -> shortOnes(two, "two"),
                () -> numbering(one),
                () -> numbering(two),
                () -> {
                    while (goesOn()) {
                        follow();
                    }
                    return 0;
                });
        try (var threads = Executors.newFixedThreadPool(all.size())) {
            for (var part : threads.invokeAll(all)) {
                written += part.get();
            }
        }
        silent(one);
        silent(two);
        do {
            number(one);
            number(two);
        } while (follow());
        assertTrue(written > 10, "written: " + written);
        assertEquals(
                written, new HashSet<>(followed.stream().map(Change::detail).toList()).size());
        assertEquals(
                LongStream.rangeClosed(1, written).boxed().toList(),
                followed.stream().map(NumberingDbTest::seq).toList());
    }
}
