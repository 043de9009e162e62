package io.greentalent;

import io.greentalent.shared.Caller;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.shared.Transactions;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/**
 * The product's rooms with their real use cases, transactions and migrations over a database of their own: in H2's
 * memory in MySQL mode, or on the MySQL server whose address, up to the database's name, stands in the system property
 * {@code test.database}. One container a class.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DbTest {
    private RunningRooms rooms;
    private RequestContextController requests;

    @BeforeAll
    protected void startRooms() {
        rooms = RunningRooms.over(rooms(SeContainerInitializer.newInstance().disableDiscovery()));
        requests = rooms.the(RequestContextController.class);
    }

    /** What the container holds: every room below the web. */
    SeContainerInitializer rooms(SeContainerInitializer initializer) {
        return Rooms.select(initializer);
    }

    @AfterAll
    protected void stopRooms() {
        rooms.close();
    }

    @BeforeEach
    protected void beginRequest() {
        requests.activate();
        as(Caller.SYSTEM);
        clock().set("2026-11-02T09:00:00");
    }

    @AfterEach
    protected void endRequest() {
        requests.deactivate();
    }

    /** The bean of that type. */
    protected <T> T the(Class<T> type) {
        return rooms.the(type);
    }

    /** All beans of that type. */
    protected <T> Stream<T> all(Class<T> type) {
        return rooms.all(type);
    }

    /** Goes on as that caller. */
    protected void as(Caller caller) {
        the(CurrentCaller.class).set(caller);
    }

    /** A caller with an account id and a role; the college may be null. */
    protected static Caller caller(long accountId, @Nullable Long collegeId, Role... roles) {
        return new Caller(
                accountId,
                "user" + accountId,
                "User " + accountId,
                Set.of(roles),
                collegeId,
                null,
                Locale.SIMPLIFIED_CHINESE,
                "127.0.0.1");
    }

    protected TestClock clock() {
        return the(TestClock.class);
    }

    protected EntityManager em() {
        return the(EntityManager.class);
    }

    /** Runs it in one transaction (joined by the use cases it calls) and gives its result. */
    protected <T> T tx(Callable<T> work) {
        try {
            return the(Transactions.class).call(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Persists in one transaction. */
    protected <T> T stored(T entity) {
        return tx(() -> {
            em().persist(entity);
            em().flush();
            return entity;
        });
    }

    /** Runs it on another thread's request context; for races. Call from the thread itself. */
    protected <T> T inOwnRequest(Caller caller, Callable<T> work) throws Exception {
        var own = the(RequestContextController.class);
        own.activate();
        try {
            as(caller);
            return work.call();
        } finally {
            own.deactivate();
        }
    }

    /** The first column of the first row of a plain SQL query, as a number. */
    protected long count(String sql, Object... args) {
        return ((Number) sql(sql, args).getFirst()).longValue();
    }

    /** A plain SQL query; rows of one column come as values, others as Object[]. */
    protected List<?> sql(String sql, Object... args) {
        return tx(() -> {
            var query = em().createNativeQuery(sql);
            for (int i = 0; i < args.length; i++) {
                query.setParameter(i + 1, args[i]);
            }
            return query.getResultList();
        });
    }

    /** A plain SQL change; gives the number of rows. */
    protected int change(String sql, Object... args) {
        return tx(() -> {
            var query = em().createNativeQuery(sql);
            for (int i = 0; i < args.length; i++) {
                query.setParameter(i + 1, args[i]);
            }
            return query.executeUpdate();
        });
    }

    /** How many SQL statements EclipseLink sends while that runs on this thread. */
    protected static int statements(Runnable work) {
        return SqlCount.during(work);
    }
}
