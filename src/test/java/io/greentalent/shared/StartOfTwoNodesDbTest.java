package io.greentalent.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mysql.cj.jdbc.MysqlDataSource;
import jakarta.enterprise.event.Startup;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes that start at once over an empty MySQL database and an empty folder. */
class StartOfTwoNodesDbTest {
    @TempDir
    Path data;

    private static MysqlDataSource database() throws SQLException {
        String server = System.getProperty("test.database", "");
        assumeTrue(server.startsWith("jdbc:mysql:"), "only a MySQL server lets two nodes in");
        var database = new MysqlDataSource();
        database.setUrl(server + "t" + UUID.randomUUID().toString().replace("-", "")
                + "?createDatabaseIfNotExist=true&sessionVariables=transaction_isolation='READ-COMMITTED'");
        database.setUser(System.getProperty("test.database.user"));
        database.setPassword(System.getProperty("test.database.password", ""));
        return database;
    }

    private Boot node(MysqlDataSource database) {
        var boot = new Boot();
        boot.settings = new Settings();
        boot.settings.data = data.toString();
        boot.settings.databaseUrl = database.getUrl();
        boot.settings.host = "127.0.0.1";
        boot.keys = new KeyRing();
        boot.keys.settings = boot.settings;
        boot.clock = Clock.systemUTC();
        boot.dataSource = database;
        boot.migrations = database;
        return boot;
    }

    @Test
    void makeOneSchemaAndOneSetOfKeys() throws Exception {
        var database = database();
        var start = new CyclicBarrier(2);
        Callable<Boolean> node = () -> {
            var boot = node(database);
            start.await();
            boot.start(new Startup());
            return true;
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var started : threads.invokeAll(List.of(node, node))) {
                started.get();
            }
        }
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(fingerprint) from key_use")) {
            rows.next();
            assertEquals(KeyRing.ALL.size(), rows.getInt(1));
        }
    }
}
