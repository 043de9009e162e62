package io.greentalent.faults;

import io.greentalent.servers.MySqlGroup;
import io.greentalent.servers.Wait;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The application and the database's primary are killed by turns, at random moments, over a group of three. */
class GroupFaultsIT extends FaultSteps {
    private static final int KILLS = Integer.getInteger("fault.kills", 2);

    private MySqlGroup group;

    @Override
    @BeforeAll
    void startServers() {
        group = MySqlGroup.start(Path.of("target/mysql-group").toAbsolutePath(), 13501);
        group.sql(database());
        startNode(group.url("greentalent"), Map.of());
    }

    @Override
    void stopServers() {
        if (group != null) {
            group.close();
        }
    }

    @Override
    String sql(String statement) {
        return group.sql(statement);
    }

    @Test
    void whatWasAcknowledgedIsStoredOnceWhateverIsKilled() throws Exception {
        during(() -> {
            for (int i = 0; i < KILLS; i++) {
                killTheApplication();
                killThePrimary();
            }
        });
    }

    /** Its keeper (a container engine, systemd) starts it again at once. */
    private void killTheApplication() throws InterruptedException {
        awhile();
        node.kill();
        long moment = System.nanoTime();
        node.start();
        backAfter("application", moment);
        node.awaitReady();
    }

    private void killThePrimary() throws InterruptedException {
        awhile();
        int primary = group.primary().orElseThrow();
        group.kill(primary);
        long moment = System.nanoTime();
        Wait.until("new primary", BACK, () -> group.primary().isPresent());
        group.join(primary);
        backAfter("primary", moment);
        group.whole(Duration.ofMinutes(3));
    }
}
