package io.greentalent.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.servers.Line;
import io.greentalent.servers.MySqlServer;
import io.greentalent.servers.Wait;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The line between the application and its database is cut, or goes silent, by turns. */
class NetFaultsIT extends FaultSteps {
    private static final int CUTS = Integer.getInteger("fault.cuts", 1);

    private MySqlServer database;
    private Line line;

    @Override
    @BeforeAll
    void startServers() {
        database = MySqlServer.start(Path.of("target/mysql-cut").toAbsolutePath());
        database.sql(database());
        line = Line.to(database.port());
        startNode(
                "jdbc:mysql://127.0.0.1:" + line.port()
                        + "/greentalent?rewriteBatchedStatements=true&connectTimeout=2000&socketTimeout=10000",
                Map.of());
    }

    @Override
    void stopServers() {
        if (line != null) {
            line.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Override
    String sql(String statement) {
        return database.sql(statement);
    }

    @Test
    void whatWasAcknowledgedIsStoredOnceWhereverTheLineIsCut() throws Exception {
        during(() -> {
            for (int i = 0; i < CUTS; i++) {
                broken("line that was cut", line::cut);
                broken("line that went silent", line::silence);
            }
        });
    }

    private void broken(String what, Runnable way) throws InterruptedException {
        awhile();
        way.run();
        Wait.until(
                "word that the server is not ready", Duration.ofSeconds(20), () -> node.status("/health/ready") == 503);
        assertEquals(200, node.status("/health/live"), "restarting it would not help");
        line.mend();
        long moment = System.nanoTime();
        backAfter(what, moment);
    }
}
