package io.greentalent;

import io.greentalent.shared.Connections;
import io.greentalent.shared.FitDatabase;
import io.greentalent.shared.IdsAhead;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.NamesBySound;
import io.greentalent.shared.Settings;
import io.greentalent.shared.Threads;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** What the application server gives the product, for tests without one. */
@ApplicationScoped
public class TestServer {
    /** Set for a server whose files outlive it: database, keys and files lie in that folder. */
    static final String FOLDER = "test.folder";

    /** Set for one of several nodes: the address of the database that they share. */
    static final String SHARED = "test.shared";

    private static final String LIKE_MYSQL =
            ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000";

    private final Optional<Path> kept =
            Optional.ofNullable(System.getProperty(FOLDER)).map(Path::of);
    private final Optional<String> shared = Optional.ofNullable(System.getProperty(SHARED));
    private final String url = shared.or(() -> kept.map(TestServer::inFile))
            .orElseGet(() -> own(System.getProperty("test.database", "jdbc:h2:mem:")));
    private final String user = System.getProperty("test.database.user", "sa");
    private final String password = System.getProperty("test.database.password", "");
    private final TestTransaction transaction = new TestTransaction();
    private final TestClock clock = new TestClock();

    /** The address of a new database for several nodes: on the MySQL server of {@code test.database}, else in that folder. */
    static String forNodes(Path folder) {
        String server = System.getProperty("test.database", "");
        return server.startsWith("jdbc:mysql:") ? own(server) : inFile(folder);
    }

    /** A database that nobody else has: in memory, or on the MySQL server of an address that ends before its name. */
    private static String own(String address) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        if (address.startsWith("jdbc:mysql:")) {
            return address + name
                    + "?createDatabaseIfNotExist=true&sessionVariables=transaction_isolation='READ-COMMITTED'&rewriteBatchedStatements=true";
        }
        return address.equals("jdbc:h2:mem:") ? address + name + ";DB_CLOSE_DELAY=-1" + LIKE_MYSQL : address;
    }

    /** The address of the database in that folder. */
    public static String inFile(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("db") + LIKE_MYSQL + ";WRITE_DELAY=0";
    }

    void migrate(@Observes @Priority(1) Startup event, KeyRing keys) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            FitDatabase.require(connection);
        }
        Flyway.configure()
                .dataSource(url, user, password)
                .javaMigrations(new IdsAhead(), new NamesBySound())
                .load()
                .migrate();
        keys.makeMissing();
    }

    @Produces
    @ApplicationScoped
    EntityManagerFactory factory() {
        var settings = new HashMap<String, String>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", "");
        settings.put("jakarta.persistence.nonJtaDataSource", "");
        settings.put("jakarta.persistence.jdbc.url", url);
        settings.put("jakarta.persistence.jdbc.user", user);
        settings.put("jakarta.persistence.jdbc.password", password);
        settings.put(
                "jakarta.persistence.jdbc.driver",
                url.startsWith("jdbc:h2") ? "org.h2.Driver" : "com.mysql.cj.jdbc.Driver");
        if (!Boolean.getBoolean("bench")) {
            // Each statement's text with all of its values: nothing that the product does.
            settings.put("eclipselink.logging.logger", SqlCount.class.getName());
            settings.put("eclipselink.logging.level.sql", "FINE");
        }
        return Persistence.createEntityManagerFactory("greentalent", settings);
    }

    @Produces
    @ApplicationScoped
    Connections connections() {
        return new OwnConnections(url, user, password);
    }

    void close(@Disposes EntityManagerFactory factory) {
        factory.close();
    }

    /** The transaction's entity manager, or a fresh one for a single call: as the server's proxy behaves. */
    @Produces
    EntityManager entityManager(EntityManagerFactory factory) {
        transaction.use(factory);
        return (EntityManager) Proxy.newProxyInstance(
                TestServer.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    var current = transaction.current();
                    try {
                        return method.invoke(current == null ? factory.createEntityManager() : current, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Produces
    UserTransaction transaction(EntityManagerFactory factory) {
        transaction.use(factory);
        return transaction;
    }

    @Produces
    @ApplicationScoped
    @Typed({Clock.class, TestClock.class})
    TestClock clock() {
        return clock;
    }

    @Produces
    @ApplicationScoped
    Settings settings() throws IOException {
        return new OwnFolder(
                kept.isPresent() ? kept.get() : Files.createTempDirectory("greentalent-test"), shared.isEmpty());
    }

    private static volatile boolean elsewhere;

    /** People sign in at an identity provider from now on, and accounts are carried there; or not any more. */
    public static void signInElsewhere(boolean there) {
        elsewhere = there;
    }

    @Produces
    @ApplicationScoped
    Threads threads() {
        return new SameThread();
    }

    /** Settings over a folder of its own, without the sample. */
    static class OwnFolder extends Settings {
        private final Path folder;
        private final boolean alone;

        OwnFolder() {
            this(Path.of(""), true);
        }

        OwnFolder(Path folder, boolean alone) {
            this.folder = folder;
            this.alone = alone;
        }

        @Override
        public boolean alone() {
            return alone;
        }

        @Override
        public boolean signInElsewhere() {
            return elsewhere;
        }

        @Override
        public boolean accountsAreCarried() {
            return elsewhere;
        }

        @Override
        public Path data() {
            return folder;
        }

        @Override
        public Duration keysSettle() {
            return Duration.ZERO;
        }

        @Override
        public boolean sample() {
            return false;
        }
    }

    /** Plain connections to the test's database. */
    static class OwnConnections extends Connections {
        private final String url;
        private final String user;
        private final String password;

        OwnConnections() {
            this("", "", "");
        }

        OwnConnections(String url, String user, String password) {
            this.url = url;
            this.user = user;
            this.password = password;
        }

        @Override
        public Connection open() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }
    }

    /** Background work is done at once; nothing is repeated by itself. */
    static class SameThread extends Threads {
        @Override
        public void soon(Runnable work) {
            work.run();
        }

        @Override
        public void every(Duration pause, Runnable work) {
            // a test calls what it wants repeated
        }
    }
}
