package io.greentalent.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.greentalent.servers.MySqlServer;
import io.greentalent.servers.SmallDisk;
import io.greentalent.servers.Wait;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The disk of the data folder is full, and then the database's. */
class DiskFaultsIT extends FaultSteps {
    /** So often a MySQL server that could not write looks whether there is room again. */
    private static final Duration MYSQL_LOOKS = Duration.ofMinutes(1);

    private MySqlServer database;
    private SmallDisk files;
    private SmallDisk rows;

    @Override
    @BeforeAll
    void startServers() {
        assumeTrue(SmallDisk.possible(), "SKIPPED: a small disk can be made by root only");
        files = SmallDisk.of(Path.of("target/small-files").toAbsolutePath(), 48);
        rows = SmallDisk.of(Path.of("target/small-rows").toAbsolutePath(), 600);
        database = MySqlServer.start(
                rows.folder().resolve("mysql"), "--innodb-redo-log-capacity=32M", "--binlog-error-action=IGNORE_ERROR");
        database.sql(database());
        startNode(
                "jdbc:mysql://127.0.0.1:" + database.port()
                        + "/greentalent?rewriteBatchedStatements=true&connectTimeout=2000&socketTimeout=10000",
                files.folder().resolve("data"),
                Map.of("DATA_FREE_MB", "4"));
    }

    @Override
    void stopServers() {
        if (database != null) {
            database.close();
        }
        if (rows != null) {
            rows.close();
        }
        if (files != null) {
            files.close();
        }
    }

    @Override
    String sql(String statement) {
        return database.sql(statement);
    }

    @Test
    void whatWasAcknowledgedIsStoredOnceWhicheverDiskIsFull() throws Exception {
        during(() -> {
            full("space for files", files);
            full("space for the database", rows);
        });
    }

    private void full(String what, SmallDisk disk) throws InterruptedException {
        awhile();
        disk.fill();
        if (disk == files) {
            Wait.until(
                    "word that the server is not ready",
                    Duration.ofSeconds(20),
                    () -> node.status("/health/ready") == 503);
        }
        awhile();
        assertEquals(200, node.status("/health/live"));
        disk.free();
        backAfter(what, System.nanoTime(), disk == files ? BACK : BACK.plus(MYSQL_LOOKS));
    }
}
