package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.RunningRooms;
import io.greentalent.TestServer;
import io.greentalent.keeping.Command;
import io.greentalent.keeping.RotateKeys;
import io.greentalent.people.InventedNumbers;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Connections;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.KeyWatch;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Transactions;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One node changes the keys; the other one goes on by the new ones, or says that it has them not and writes nothing. */
class RotateOnTwoNodesDbTest {
    private static final String NUMBER = InventedNumbers.of("500102", "20040509", 7);

    @TempDir
    Path folder;

    @TempDir
    Path other;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private static <T extends @Nullable Object> T at(RunningRooms node, Role role, Callable<T> work) throws Exception {
        var request = node.request();
        try {
            node.the(CurrentCaller.class).set(caller(role));
            return work.call();
        } finally {
            request.deactivate();
        }
    }

    private static Caller caller(Role role) {
        var college = role == Role.COLLEGE ? RosterWorld.COLLEGE : null;
        return new Caller(31L, "user", "User", Set.of(role), college, null, Locale.SIMPLIFIED_CHINESE, "127.0.0.1");
    }

    private static void change(RunningRooms node, String sql, Object... values) {
        node.the(Transactions.class).run(() -> {
            var query = node.the(EntityManager.class).createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
        });
    }

    private static long figure(RunningRooms node, String sql) throws Exception {
        return at(
                node,
                Role.OPERATOR,
                () -> ((Number) node.the(EntityManager.class)
                                .createNativeQuery(sql)
                                .getSingleResult())
                        .longValue());
    }

    private static void world(RunningRooms node) throws Exception {
        at(node, Role.OPERATOR, () -> {
            new RosterWorld((sql, values) -> change(node, sql, values)).make();
            for (String id : KeyRing.ALL) {
                change(
                        node,
                        "insert into key_use (id, since, fingerprint) values (?, '2026-11-01 08:00:00', ?)",
                        id,
                        node.the(KeyRing.class).fingerprint(id));
            }
            return true;
        });
    }

    private static long roster(RunningRooms node, String offering) throws Exception {
        return at(node, Role.COLLEGE, () -> {
            long report = node.the(UploadRoster.class)
                    .upload(
                            RosterWorld.COLLEGE,
                            RosterWorld.TERM,
                            null,
                            RosterWorld.csv(List.of(RosterWorld.line("张三", NUMBER, offering))),
                            "名册.csv");
            node.the(Jobs.class).begin(node.the(CommitRoster.class).commit(report));
            return report;
        });
    }

    private static void rotate(RunningRooms node) throws Exception {
        at(node, Role.OPERATOR, () -> {
            node.the(Jobs.class).begin(node.the(RotateKeys.class).rotate());
            return true;
        });
    }

    @Test
    void theOtherNodeGoesOnByTheNewKeysWithoutARestart() throws Exception {
        var nodes = RunningRooms.nodes(2, folder);
        try (var one = nodes.getFirst();
                var two = nodes.getLast()) {
            world(one);
            roster(two, "LT-01");
            var keys = two.the(KeyRing.class);
            assertEquals("mac-1", keys.ring().hash());
            rotate(one);
            assertEquals(1, figure(two, "select count(*) from task where kind = 'keeping.rotate' and state = 'DONE'"));
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (keys.ring().changing() || !keys.ring().hash().equals("mac-2")) {
                assertTrue(System.nanoTime() < until, "the other node never looked at the keys in use");
                Thread.onSpinWait();
            }
            two.the(KeyWatch.class).look();
            assertNull(keys.refusal());
            roster(two, "LT-02");
            assertEquals(1, figure(one, "select count(*) from person"));
            assertEquals(2, figure(one, "select count(*) from enrolment"));
            assertEquals(2, figure(one, "select count(*) from roster_row r join person p on p.id_hash = r.id_hash"));
        }
    }

    @Test
    void aNodeOverAnotherFolderWritesNothingOnceTheKeysHaveChanged() throws Exception {
        var nodes = RunningRooms.apart(folder, other);
        try (var one = nodes.getFirst();
                var two = nodes.getLast()) {
            world(one);
            roster(two, "LT-01");
            rotate(one);
            two.the(KeyWatch.class).look();
            assertNotNull(two.the(KeyRing.class).refusal());
            assertEquals(
                    "shared.otherKeys",
                    assertThrows(Problem.class, () -> roster(two, "LT-02")).key());
            assertEquals(1, figure(one, "select count(*) from roster_row"));
            one.the(KeyWatch.class).look();
            assertNull(one.the(KeyRing.class).refusal());
            roster(one, "LT-02");
            assertEquals(1, figure(one, "select count(*) from person"));
        }
    }

    @Test
    void aChangeThatTheCommandNotedIsDoneByTheNextServer() throws Exception {
        var nodes = RunningRooms.nodes(1, folder);
        String url;
        try (var one = nodes.getFirst()) {
            world(one);
            roster(one, "LT-01");
            url = address(one);
        }
        boolean embedded = url.startsWith("jdbc:h2:");
        assertEquals(embedded ? 0 : 1, command(url), said::toString);
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("the next one that starts does it"), said::toString);
        assertEquals(1, command(url), said::toString);
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("changed already"), said::toString);
        System.setProperty("test.shared", embedded ? TestServer.inFile(folder) : url);
        try (var next = RunningRooms.in(folder)) {
            assertEquals(1, figure(next, "select count(*) from task where kind = 'keeping.rotate' and state = 'DONE'"));
            assertEquals("mac-2", next.the(KeyRing.class).ring().hash());
            assertEquals(1, figure(next, "select count(*) from person where former_hash = id_hash"));
        } finally {
            System.clearProperty("test.shared");
        }
    }

    private static String address(RunningRooms node) throws Exception {
        try (var connection = node.the(Connections.class).open()) {
            return connection.getMetaData().getURL();
        }
    }

    private int command(String url) {
        said.reset();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var environment = Map.of(
                "GREENTALENT_DATA",
                folder.toString(),
                "DB_URL",
                url.startsWith("jdbc:h2:") ? TestServer.inFile(folder) : url,
                "DB_USER",
                System.getProperty("test.database.user", "sa"),
                "DB_PASSWORD",
                System.getProperty("test.database.password", ""));
        return new Command(environment, out, out, Locale.ENGLISH).run(List.of("rotate-keys", "--wait", "1"));
    }
}
