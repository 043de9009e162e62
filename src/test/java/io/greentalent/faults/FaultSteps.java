package io.greentalent.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.servers.AppNode;
import io.greentalent.servers.Wait;
import io.greentalent.web.InstallationSteps;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;

/**
 * Clients at work over the API while something breaks, and the comparison of what each was told with what is stored: none
 * lost, none twice, and going on by itself within a minute (故障试验).
 */
abstract class FaultSteps extends InstallationSteps {
    /** Without a person, work goes on within that time. */
    static final Duration BACK = Duration.ofSeconds(60);

    static final String USER = "greentalent";
    static final String PASSWORD = "for-this-test";

    private static final Path HOME = Path.of("target/faults-node").toAbsolutePath();
    private static final int CLIENTS = 3;
    private static final long SEED = Long.getLong("fault.seed", System.currentTimeMillis());

    final Random random = new Random(SEED);
    final Told told = new Told();

    private final List<String> report = new ArrayList<>();
    private List<Future<Integer>> work = List.of();

    AppNode node;

    /** The first column of the first row, as root of the database that the application uses. */
    abstract String sql(String statement);

    /** Servers of its own, which are ready when this returns. */
    abstract void startServers() throws Exception;

    /** Something that may throw. */
    interface Losses {
        void happen() throws Exception;
    }

    /** A node over that database and an empty data folder; where no more is said, the installation decides as it would. */
    void startNode(String url, Map<String, String> more) {
        startNode(url, HOME.resolve("data"), more);
    }

    /** The same over that data folder. */
    void startNode(String url, Path data, Map<String, String> more) {
        System.setProperty("test.data", data.toString());
        var environment = new HashMap<>(Map.of(
                "DB_URL",
                url,
                "DB_USER",
                USER,
                "DB_PASSWORD",
                PASSWORD,
                "GREENTALENT_SAMPLE",
                "false",
                "GREENTALENT_DATA",
                data.toString(),
                "API_REQUESTS_PER_MINUTE",
                "1000000"));
        environment.putAll(more);
        node = new AppNode(HOME, URI.create(BASE).getPort(), environment);
        node.start();
        node.awaitReady();
    }

    /** What {@link #startServers} started, as far as it came. */
    abstract void stopServers();

    @AfterAll
    void stop() {
        if (node != null) {
            node.close();
        }
        stopServers();
    }

    /** What makes the database and its account, which may do everything in it. */
    static String database() {
        return "create database greentalent collate utf8mb4_0900_bin; create user " + USER
                + "@'127.0.0.1' identified by '" + PASSWORD + "'; grant all on greentalent.* to " + USER
                + "@'127.0.0.1'";
    }

    /** Lets clients work while that happens, brings what they have begun to its end, and compares. */
    void during(Losses losses) throws Exception {
        openTheInstallation();
        var keys = new Client.Keys(system("college", "教务系统"), system("operator", "平台"), system("instructor", "教学"));
        var world = world(keys);
        var stop = new AtomicBoolean();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            work = new ArrayList<>();
            for (int i = 1; i <= CLIENTS; i++) {
                work.add(clients.submit(new Client(i, keys, world, told, stop)));
            }
            try {
                losses.happen();
            } finally {
                stop.set(true);
            }
            for (var client : work) {
                assertTrue(client.get(10, TimeUnit.MINUTES) > 0);
            }
        }
        System.out.println("seed " + SEED + ", " + told.reports().size() + " rosters, "
                + told.allCounted().size() + " person-times; " + String.join(", ", report));
        compare(keys);
    }

    private Client.World world(Client.Keys keys) {
        var course =
                keys.operator().get("courses").json().getAsJsonArray().get(0).getAsJsonObject();
        return new Client.World(
                number("select min(id) from greentalent.college"),
                course.get("id").getAsLong(),
                course.get("versionId").getAsLong(),
                number("select min(id) from greentalent.term"),
                number("select id from greentalent.account where username = 'instructor'"),
                today);
    }

    /** Lets the clients work for some seconds, then it happens. */
    void awhile() throws InterruptedException {
        // Not a wait for anything: the moment of the loss is meant to be anywhere in the work.
        Thread.sleep(2_000 + random.nextInt(8_000));
        alive();
    }

    /** From that moment on, writes are acknowledged again within a minute; notes after how long. */
    void backAfter(String what, long moment) {
        backAfter(what, moment, BACK);
    }

    /** The same within another time. */
    void backAfter(String what, long moment, Duration atMost) {
        Wait.until("write that is acknowledged after the loss of the " + what, atMost, () -> {
            alive();
            return told.backAfter(moment) >= 0;
        });
        report.add(
                what + " back after " + Duration.ofNanos(told.backAfter(moment)).toMillis() + " ms");
    }

    /** A client that has ended before it was asked to has met something that must not be. */
    private void alive() {
        work.stream()
                .filter(client -> client.state() == Future.State.FAILED)
                .findFirst()
                .ifPresent(client -> {
                    throw new AssertionError(client.exceptionNow());
                });
    }

    private void compare(Client.Keys keys) {
        var counted = told.allCounted();
        assertEquals(counted, told.allConfirmed());
        assertEquals(counted.size(), told.rows());
        assertEquals(told.reports().size(), number("select count(*) from greentalent.roster_report"));
        assertEquals(told.rows(), number("select count(*) from greentalent.enrolment"));
        assertEquals(told.rows(), number("select count(*) from greentalent.person"));
        assertEquals(counted.size(), number("select count(*) from greentalent.ledger_entry"));
        assertEquals(counted.size(), number("select count(distinct person_time_id) from greentalent.ledger_entry"));
        assertEquals(
                counted.size(),
                number("select count(*) from greentalent.person_time where state = 'COUNTED' and id in ("
                        + counted.toString().replaceAll("[\\[\\]]", "") + ")"));
        assertEquals(counted.size(), keys.operator().get("ledger/summary").number("counted"));
        assertEquals(counted.size(), countedOnTheOnePage());
        assertTrue(
                keys.operator().post("ledger/verify", "").object().get("sound").getAsBoolean());
        assertTrue(
                keys.operator().post("ledger/recount", "").object().get("sound").getAsBoolean());
    }

    long number(String sql) {
        return Long.parseLong(sql(sql));
    }
}
