package io.greentalent;

import io.greentalent.shared.Caller;
import io.greentalent.shared.CurrentCaller;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The product's rooms as a test runs them: one container over one database. What was left undone goes on at its start. */
public final class RunningRooms implements AutoCloseable {
    private final SeContainer container;

    private RunningRooms(SeContainer container) {
        this.container = container;
    }

    /** With what was selected, over a database in memory. */
    static RunningRooms over(SeContainerInitializer selected) {
        return new RunningRooms(selected.initialize());
    }

    /**
     * Over the database, keys and files in that folder, made where they are missing, with these beans of the test beside
     * the product's.
     */
    public static RunningRooms in(Path folder, Class<?>... beans) {
        System.setProperty(TestServer.FOLDER, folder.toString());
        try {
            return over(Rooms.select(SeContainerInitializer.newInstance().disableDiscovery())
                    .addBeanClasses(beans));
        } finally {
            System.clearProperty(TestServer.FOLDER);
        }
    }

    /** Over a new database on the MySQL server of {@code test.database}; where there is none, over one in that folder. */
    public static RunningRooms anew(Path folder, Class<?>... beans) {
        return System.getProperty("test.database", "").startsWith("jdbc:mysql:")
                ? over(Rooms.select(SeContainerInitializer.newInstance().disableDiscovery())
                        .addBeanClasses(beans))
                : in(folder, beans);
    }

    /**
     * So many nodes over one new database and the files and keys of that folder, in one process, with these beans of the test
     * in each: the database on the MySQL server of {@code test.database}, else in the folder.
     */
    public static List<RunningRooms> nodes(int count, Path folder, Class<?>... beans) {
        System.setProperty(TestServer.SHARED, TestServer.forNodes(folder));
        try {
            return Stream.generate(() -> in(folder, beans)).limit(count).toList();
        } finally {
            System.clearProperty(TestServer.SHARED);
        }
    }

    /** As {@link #nodes}, two of them, the second over a folder of its own that is a copy of the first one's keys. */
    public static List<RunningRooms> apart(Path folder, Path other, Class<?>... beans) throws IOException {
        System.setProperty(TestServer.SHARED, TestServer.forNodes(folder));
        try {
            var first = in(folder, beans);
            Files.createDirectories(other.resolve("keys"));
            try (var keys = Files.list(folder.resolve("keys"))) {
                for (Path key : keys.toList()) {
                    Files.copy(key, other.resolve("keys").resolve(key.getFileName()));
                }
            }
            return List.of(first, in(other, beans));
        } finally {
            System.clearProperty(TestServer.SHARED);
        }
    }

    /** The bean of that type. */
    public <T> T the(Class<T> type) {
        return container.select(type).get();
    }

    /** All beans of that type. */
    <T> Stream<T> all(Class<T> type) {
        return container.select(type, Any.Literal.INSTANCE).stream();
    }

    /** Begins a request of this thread, as the product itself. */
    public RequestContextController request() {
        var request = container.select(RequestContextController.class).get();
        request.activate();
        the(CurrentCaller.class).set(Caller.SYSTEM);
        return request;
    }

    @Override
    public void close() {
        container.close();
    }
}
