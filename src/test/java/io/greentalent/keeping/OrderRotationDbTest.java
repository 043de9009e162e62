package io.greentalent.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.RunningRooms;
import io.greentalent.TestServer;
import io.greentalent.shared.Connections;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Transactions;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command has the keys changed by a server, and by one only. */
class OrderRotationDbTest {
    @TempDir
    Path folder;

    private String url = "";

    @BeforeEach
    void installed() throws SQLException {
        try (var server = RunningRooms.nodes(1, folder).getFirst()) {
            server.request();
            KeyRing.ALL.forEach(id -> server.the(Transactions.class)
                    .run(() -> server.the(EntityManager.class)
                            .createNativeQuery("insert into key_use (id, since) values (?, '2026-11-01 08:00:00')")
                            .setParameter(1, id)
                            .executeUpdate()));
            try (var connection = server.the(Connections.class).open()) {
                url = connection.getMetaData().getURL();
            }
        }
        url = url.startsWith("jdbc:h2:") ? TestServer.inFile(folder) : url;
        System.setProperty("test.shared", url);
    }

    @AfterEach
    void over() {
        System.clearProperty("test.shared");
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(
                url, System.getProperty("test.database.user", "sa"), System.getProperty("test.database.password", ""));
    }

    private KeyRing keys() {
        return KeyRing.in(folder.resolve("keys"));
    }

    private OrderRotation by(Connection connection) {
        return new OrderRotation(connection, keys(), KeptWorld.QUIET);
    }

    @Test
    void theOneThatAsksFollowsTheServerThatDoesIt() throws Exception {
        try (var connection = open();
                var threads = Executors.newSingleThreadExecutor()) {
            var rotation = by(connection);
            long task = rotation.order();
            assertEquals(
                    "keeping.rotate.running",
                    assertThrows(Problem.class, rotation::order).key());
            var server = threads.submit(() -> {
                try (var started = RunningRooms.in(folder)) {
                    return started.the(KeyRing.class).ringNow();
                }
            });
            assertEquals("DONE", rotation.follow(task, 120).state());
            assertEquals("mac-2", server.get().hash());
            assertEquals(keys().ring(), server.get());
        }
    }

    @Test
    void ofTwoWhoAskAtOnceOneIsTaken() throws Exception {
        var both = new CyclicBarrier(2);
        var asked = new ArrayList<Future<Long>>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 2; i++) {
                asked.add(threads.submit(() -> {
                    try (var connection = open()) {
                        both.await();
                        return by(connection).order();
                    }
                }));
            }
        }
        int refused = 0;
        for (var one : asked) {
            try {
                one.get();
            } catch (ExecutionException e) {
                assertEquals("keeping.rotate.running", ((Problem) e.getCause()).key());
                refused++;
            }
        }
        assertEquals(1, refused);
    }
}
