package io.greentalent.shared;

import io.greentalent.RunningRooms;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Two of the product's nodes over one database, and what happens to them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class TwoNodes {
    protected RunningRooms one;
    protected RunningRooms two;

    @BeforeAll
    void start(@TempDir Path folder) {
        var nodes = RunningRooms.nodes(2, folder, beans());
        one = nodes.getFirst();
        two = nodes.getLast();
    }

    /** Nothing under way, nobody leads but the first. */
    @BeforeEach
    void begin() throws Exception {
        for (String table : List.of("task", "daily_work", "change_feed", "lease")) {
            change(one, "delete from " + table);
        }
        for (var node : List.of(one, two)) {
            at(node, () -> {
                node.the(Leader.class).beat();
                return true;
            });
        }
    }

    @AfterAll
    void stop() {
        two.close();
        one.close();
    }

    /** The test's own beans in each node. */
    protected Class<?>[] beans() {
        return new Class<?>[0];
    }

    /** Does it as a request of its own at that node. */
    protected static <T extends @Nullable Object> T at(RunningRooms node, Callable<T> work) throws Exception {
        var request = node.request();
        try {
            return work.call();
        } finally {
            request.deactivate();
        }
    }

    /** Changes rows as that node would. */
    protected static void change(RunningRooms node, String sql, Object... values) throws Exception {
        at(node, () -> {
            node.the(Transactions.class).run(() -> {
                var query = node.the(EntityManager.class).createNativeQuery(sql);
                for (int i = 0; i < values.length; i++) {
                    query.setParameter(i + 1, values[i]);
                }
                query.executeUpdate();
            });
            return true;
        });
    }

    /** What a plain query finds at that node. */
    protected static List<?> rows(RunningRooms node, String sql) throws Exception {
        return at(
                node, () -> node.the(EntityManager.class).createNativeQuery(sql).getResultList());
    }

    /** As if that node had not been alive for long. */
    protected static void silent(RunningRooms node) throws Exception {
        String name = node.the(Node.class).name();
        change(node, "update lease set until_at = '2020-01-01 00:00:00' where holder = ?", name);
        change(node, "update task set held_until = '2020-01-01 00:00:00' where held_by = ?", name);
    }
}
