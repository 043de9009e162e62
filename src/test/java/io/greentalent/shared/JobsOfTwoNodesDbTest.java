package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.RunningRooms;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A task is one node's, until that node is silent. */
class JobsOfTwoNodesDbTest extends TwoNodes {
    @Override
    protected Class<?>[] beans() {
        return new Class<?>[] {SteppingJob.class};
    }

    @BeforeEach
    void goOn() {
        one.the(SteppingJob.class).waitInTheMiddle(null);
        one.the(SteppingJob.class).failNext(0);
    }

    private static Task plan(RunningRooms node) throws Exception {
        return at(
                node,
                () -> node.the(Transactions.class)
                        .call(() -> node.the(Jobs.class).plan(SteppingJob.KIND, 1)));
    }

    private static boolean begin(RunningRooms node, Task task) throws Exception {
        return at(node, () -> {
            node.the(Jobs.class).begin(task);
            return true;
        });
    }

    private static void takeUp(RunningRooms node) throws Exception {
        at(node, () -> {
            node.the(Jobs.class).takeUp();
            return true;
        });
    }

    private static String nameOf(RunningRooms node) {
        return node.the(Node.class).name().substring(0, 8);
    }

    private List<?> steps() throws Exception {
        return rows(two, "select name from daily_work order by name");
    }

    private List<?> states() throws Exception {
        return rows(two, "select state from task");
    }

    @Test
    void whatANodeIsJustDoingIsNotDoneByTheOther() throws Exception {
        plan(one);
        takeUp(two);
        assertEquals(List.of(), steps());
        assertEquals(List.of("RUNNING"), states());
    }

    @Test
    void whatASilentNodeLeftBehindIsDoneByTheOtherWithoutARestart() throws Exception {
        plan(one);
        silent(one);
        takeUp(two);
        assertEquals(List.of("step 1 " + nameOf(two), "step 2 " + nameOf(two), "step 3"), steps());
        assertEquals(List.of("DONE"), states());
    }

    @Test
    void aNodeThatLostItsTaskWritesNothingMore() throws Exception {
        var task = plan(one);
        var pause = new SteppingJob.Pause(new CountDownLatch(1), new CountDownLatch(1));
        one.the(SteppingJob.class).waitInTheMiddle(pause);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var slow = thread.submit(() -> begin(one, task));
            pause.reached().await();
            silent(one);
            takeUp(two);
            pause.over().countDown();
            slow.get();
        }
        var expected = new TreeSet<>(
                List.of("step 1 " + nameOf(one), "step 1 " + nameOf(two), "step 2 " + nameOf(two), "step 3"));
        assertEquals(List.copyOf(expected), steps());
        assertEquals(List.of("DONE"), states());
    }

    @Test
    void whatFailedByAFaultThatPassesIsTakenUpAgain() throws Exception {
        var task = plan(one);
        one.the(SteppingJob.class).failNext(1);
        begin(one, task);
        assertEquals(List.of("RUNNING"), states());
        silent(one);
        takeUp(two);
        assertEquals(List.of("DONE"), states());
    }

    @Test
    void whatFailsEachTimeIsAPersonsMatterAfterTheThird() throws Exception {
        var task = plan(one);
        one.the(SteppingJob.class).failNext(3);
        begin(one, task);
        silent(one);
        takeUp(one);
        assertEquals(List.of("RUNNING"), states());
        silent(one);
        takeUp(one);
        assertEquals(List.of("FAILED"), states());
    }

    @Test
    void ofTwoNodesThatFindATaskLeftBehindOneTakesIt() throws Exception {
        plan(one);
        silent(one);
        var epoch = at(two, () -> two.the(TaskHolds.class).left()).getFirst().epoch();
        var id = at(two, () -> two.the(TaskHolds.class).left()).getFirst().id();
        assertEquals(true, taken(one, id, epoch));
        assertEquals(false, taken(two, id, epoch));
    }

    private static boolean taken(RunningRooms node, long id, long epoch) throws Exception {
        return at(
                node,
                () -> node.the(Transactions.class)
                        .call(() -> node.the(TaskHolds.class).take(id, epoch)));
    }
}
