package io.greentalent.watch;

import io.greentalent.shared.Threads;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How far the background work of all nodes is, by one short visit to the database now and then (后台工作概况). */
@ApplicationScoped
class WorkReading {
    static final Reading NONE = new Reading(Map.of(), Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    private static final Duration HOLDS = Duration.ofSeconds(10);

    @Resource(lookup = "jdbc/app")
    DataSource dataSource;

    @Inject
    Threads threads;

    @Inject
    Clock clock;

    private @Nullable Probe<Reading> probe;

    /**
     * What the visit told; NaN for what there is not.
     *
     * @param tasks how many tasks there are by {@code kind state}
     * @param unnumbered changes that wait for their number in the feed
     * @param feedLag seconds since the oldest of them was made
     * @param entries entries of the ledger
     * @param rootAge days since the newest day whose root is signed; 1 where yesterday's is
     */
    record Reading(Map<String, Long> tasks, double unnumbered, double feedLag, double entries, double rootAge) {
        long tasks(String kind, String state) {
            return tasks.getOrDefault(kind + " " + state, 0L);
        }
    }

    @PostConstruct
    void begin() {
        probe = new Probe<>(threads::soon, DatabaseReading.PATIENCE, HOLDS, this::visit);
    }

    Reading see() {
        var value = Objects.requireNonNull(probe).see().value();
        return value == null ? NONE : value;
    }

    Reading visit() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout((int) DatabaseReading.PATIENCE.toSeconds());
            return reading(statement);
        }
    }

    private Reading reading(Statement statement) throws SQLException {
        var tasks = tasks(statement);
        double unnumbered;
        double lag = 0;
        try (var rows = statement.executeQuery("select count(*), min(at) from change_feed where seq is null")) {
            rows.next();
            unnumbered = rows.getLong(1);
            var oldest = rows.getObject(2, LocalDateTime.class);
            if (oldest != null) {
                lag = Duration.between(oldest, LocalDateTime.now(clock)).toMillis() / 1000.0;
            }
        }
        return new Reading(tasks, unnumbered, Math.max(0, lag), entries(statement), rootAge(statement));
    }

    private static Map<String, Long> tasks(Statement statement) throws SQLException {
        var tasks = new TreeMap<String, Long>();
        try (var rows = statement.executeQuery("select kind, state, count(*) from task group by kind, state")) {
            while (rows.next()) {
                tasks.put(rows.getString(1) + " " + rows.getString(2), rows.getLong(3));
            }
        }
        return tasks;
    }

    private static double entries(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select coalesce(sum(length), 0) from chain_head")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private double rootAge(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select max(on_day) from ledger_root")) {
            var day = rows.next() ? rows.getObject(1, LocalDate.class) : null;
            return day == null ? Double.NaN : LocalDate.now(clock).toEpochDay() - day.toEpochDay();
        }
    }
}
