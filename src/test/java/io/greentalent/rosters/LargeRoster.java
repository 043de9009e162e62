package io.greentalent.rosters;

import io.greentalent.RunningRooms;
import io.greentalent.TestServer;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.Transactions;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * A process with a small heap that previews a roster and writes it, {@code folder file rows}; meanwhile another thread
 * looks at the work's progress as a page does. It says what it saw on its standard output.
 */
final class LargeRoster {
    private LargeRoster() {}

    /** What such a process says of itself. */
    static Properties in(String heap, Path folder, Path file, int rows) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a ->
                        a.startsWith("-javaagent:") && a.contains("eclipselink") || a.startsWith("-Duser.timezone"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx" + heap, "-Dbench=true", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(LargeRoster.class.getName(), folder.toString(), file.toString(), "" + rows));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new Properties();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            said.load(out);
        }
        said.setProperty("exit", "" + process.waitFor());
        return said;
    }

    public static void main(String[] args) throws Exception {
        var folder = Path.of(args[0]);
        int rows = Integer.parseInt(args[2]);
        var said = new Properties();
        try (var rooms = RunningRooms.in(folder)) {
            rooms.request();
            RosterBenchWorld.make((sql, values) -> change(rooms, sql, values));
            rooms.the(CurrentCaller.class).set(RosterBenchWorld.OFFICER);
            var watch = new Watch(folder);
            watch.start();
            long start = System.nanoTime();
            long report = rooms.the(UploadRoster.class)
                    .upload(RosterWorld.COLLEGE, RosterWorld.TERM, null, Path.of(args[1]), "名册.xlsx");
            said.setProperty("preview", "" + (System.nanoTime() - start) / 1_000_000);
            start = System.nanoTime();
            rooms.the(Jobs.class).begin(rooms.the(CommitRoster.class).commit(report));
            said.setProperty("writing", "" + (System.nanoTime() - start) / 1_000_000);
            said.setProperty("progress", "" + watch.end());
            said.setProperty("peak", "" + watch.peak);
            said.setProperty("live", "" + watch.live);
        }
        said.setProperty("rows", "" + rows);
        said.store(System.out, null);
    }

    private static void change(RunningRooms rooms, String sql, Object... values) {
        rooms.the(Transactions.class).run(() -> {
            var query = rooms.the(EntityManager.class).createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
        });
    }

    private static long megabytes(ToLongFunction<MemoryPoolMXBean> bytes) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(bytes)
                        .sum()
                >> 20;
    }

    /** Looks at the task's row by a connection of its own. */
    private static final class Watch extends Thread {
        private final TreeSet<Long> seen = new TreeSet<>();
        private final Path folder;
        private volatile boolean over;
        private long peak;
        private long live;

        Watch(Path folder) {
            this.folder = folder;
        }

        @Override
        public void run() {
            try (var connection = DriverManager.getConnection(TestServer.inFile(folder), "sa", "")) {
                while (!over) {
                    look(connection);
                    peak = Math.max(peak, megabytes(pool -> pool.getUsage().getUsed()));
                    live = Math.max(live, megabytes(Watch::lives));
                    Thread.sleep(50);
                }
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        private void look(Connection connection) throws SQLException {
            try (var statement = connection.createStatement();
                    var tasks = statement.executeQuery("select done_count from task")) {
                while (tasks.next()) {
                    seen.add(tasks.getLong(1));
                }
            }
        }

        /** After the last collection of that pool, or 0 where it is never collected. */
        private static long lives(MemoryPoolMXBean pool) {
            var left = pool.getCollectionUsage();
            return left == null ? 0 : left.getUsed();
        }

        /** How many different numbers of rows done it saw. */
        int end() throws InterruptedException {
            over = true;
            join();
            return seen.size();
        }
    }
}
