package io.greentalent.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.greentalent.servers.MySqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The application's clock jumps to the last minute of a year, goes over into the next, is set back by two minutes, and put right. */
class ClockFaultsIT extends FaultSteps {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Path SHIFT = Path.of("target/clock-shift").toAbsolutePath();

    private MySqlServer database;

    /** Where Debian puts the library that tells a process another time. */
    private static String faketime() {
        return List.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1", "/usr/lib/faketime/libfaketime.so.1")
                .stream()
                .filter(file -> Files.exists(Path.of(file)))
                .findFirst()
                .orElse("");
    }

    @Override
    @BeforeAll
    void startServers() throws IOException {
        assumeTrue(!faketime().isEmpty(), "SKIPPED: libfaketime is not installed (apt-get install libfaketime)");
        shift(Duration.ZERO);
        database = MySqlServer.start(Path.of("target/mysql-clock").toAbsolutePath());
        database.sql(database());
        startNode(
                "jdbc:mysql://127.0.0.1:" + database.port() + "/greentalent?rewriteBatchedStatements=true",
                Map.of(
                        "LD_PRELOAD",
                        faketime(),
                        "FAKETIME_TIMESTAMP_FILE",
                        SHIFT.toString(),
                        "FAKETIME_CACHE_DURATION",
                        "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        // Else each wait of the virtual machine would end at once, and begin again.
                        "FAKETIME_FORCE_MONOTONIC_FIX",
                        "0"));
    }

    @Override
    void stopServers() {
        if (database != null) {
            database.close();
        }
    }

    @Override
    String sql(String statement) {
        return database.sql(statement);
    }

    private static void shift(Duration by) throws IOException {
        Files.writeString(SHIFT, (by.isNegative() ? "" : "+") + by.toSeconds() + "\n");
    }

    @Test
    void workGoesOnAcrossTheEndOfTheYear() throws Exception {
        during(() -> {
            awhile();
            var toTheEnd = Duration.between(LocalDateTime.now(ZONE), LocalDateTime.of(today.getYear() + 1, 1, 1, 0, 0))
                    .minusSeconds(20);
            long moment = System.nanoTime();
            shift(toTheEnd);
            backAfter("clock's jump to the end of the year", moment);
            Thread.sleep(Duration.ofSeconds(40));
            long set = System.nanoTime();
            shift(toTheEnd.minusMinutes(2));
            backAfter("clock that was set back by two minutes", set);
            awhile();
            // Put right, it goes over the boundary a second time: until then what is dated after it is not yet a fact.
            shift(toTheEnd);
            awhile();
        });
        assertTrue(
                number("select count(*) from greentalent.ledger_entry where year(entered_at) = "
                                + (today.getYear() + 1))
                        > 0,
                "nothing was entered in the new year");
    }
}
