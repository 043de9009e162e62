package io.greentalent.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * Two nodes over one MySQL database and one data folder behind nginx, from the files that the product ships. The proxy
 * listens where {@code base.url} says; where there is no nginx, the tests say so and are skipped.
 */
public final class Cluster implements BeforeAllCallback, AfterAllCallback {
    private static final String SERVER = System.getProperty("test.database", "");
    private static final String USER = System.getProperty("test.database.user", "root");
    private static final String PASSWORD = System.getProperty("test.database.password", "");

    private final String name = "greentalent_" + Long.toString(Clock.systemUTC().millis(), 36);
    private final Path folder = Installed.TARGET.resolve("nodes");
    private AppNode one;
    private AppNode two;
    private Proxy proxy;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        String nginx = Proxy.program()
                .orElseThrow(() -> new TestAbortedException("SKIPPED: two nodes behind a proxy were"
                        + " not tested, as there is no nginx here (Debian: apt-get install nginx-light)"));
        Installed.delete(folder);
        prepareDatabase();
        one = new AppNode(folder.resolve("one"), Installed.freePort(), environment());
        two = new AppNode(folder.resolve("two"), Installed.freePort(), environment());
        proxy = Proxy.before(nginx, folder.resolve("proxy"), port(), one, two);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        one.start();
        two.start();
        one.awaitReady();
        two.awaitReady();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    private void stop() {
        if (proxy != null) {
            proxy.stop();
            one.kill();
            two.kill();
        }
    }

    private static int port() {
        return Integer.parseInt(System.getProperty("base.url").replaceAll(".*:", ""));
    }

    /** Makes the databases of product and sessions, as an administrator does. */
    void prepareDatabase() throws SQLException, IOException {
        String sessions = Files.readString(Path.of("docker/mysql/sessions.sql"))
                .replaceAll("(?m)^--.*$", "")
                .replace("greentalent_sessions", name + "_sessions");
        try (var connection = DriverManager.getConnection(SERVER, USER, PASSWORD);
                var statement = connection.createStatement()) {
            // As Group Replication and careful administrators have it.
            statement.execute("set global sql_require_primary_key = on");
            statement.execute("create database " + name);
            for (String sql : sessions.split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** What the nodes over them are told. */
    Map<String, String> environment() {
        return Map.of(
                "GREENTALENT_DATA",
                System.getProperty("test.data"),
                "GREENTALENT_SAMPLE",
                "false",
                "DB_URL",
                SERVER + name + "?rewriteBatchedStatements=true",
                "DB_USER",
                USER,
                "DB_PASSWORD",
                PASSWORD,
                "SESSION_STORE",
                "database",
                "SESSION_DB_URL",
                SERVER + name + "_sessions",
                "HTTP_PROXIES",
                "127\\.0\\.0\\.1");
    }

    public List<AppNode> nodes() {
        return List.of(one, two);
    }

    /** The node that answered the last request of that path. */
    public AppNode servedBy(String path) throws IOException {
        int port = proxy.servedBy(path);
        return nodes().stream()
                .filter(n -> n.port() == port)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no node answered " + path + ", see " + proxy));
    }

    /** The first column of the first row; of the sessions' tables by {@code sessions}. */
    public String value(String sql) {
        try (var connection = DriverManager.getConnection(SERVER + name, USER, PASSWORD);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql.replace("{sessions}", name + "_sessions"))) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes rows behind the product's back. */
    public void change(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(SERVER + name, USER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql.replace("{sessions}", name + "_sessions"));
        }
    }

    /** As if the sessions' table had never been made. */
    public void forgetSessions() throws SQLException {
        change("drop table {sessions}.sessions");
    }
}
