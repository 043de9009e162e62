package io.greentalent.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** One MySQL server (单个 MySQL); it ends with this process at the latest. */
public final class MySqlServer implements AutoCloseable {
    private static final String SCRIPT = "mysql";

    private final Path folder;
    private final int port;

    private MySqlServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** A new, empty one over that folder, in place of what an earlier run left there. */
    public static MySqlServer start(Path folder, Object... options) {
        clear(folder);
        var server = new MySqlServer(folder, Installed.freePort());
        server.startAgain(options);
        return server;
    }

    private static void clear(Path folder) {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Starts it over its data, on the same port. */
    public void startAgain(Object... options) {
        var arguments = new Object[4 + options.length];
        arguments[0] = "start";
        arguments[1] = folder;
        arguments[2] = port;
        arguments[3] = ProcessHandle.current().pid();
        System.arraycopy(options, 0, arguments, 4, options.length);
        Shell.run(SCRIPT, arguments);
    }

    public int port() {
        return port;
    }

    /** Runs statements as root, and gives the values without headings. */
    public String sql(String statements) {
        return Shell.run(SCRIPT, "sql", folder, "-N", "-B", "-e", statements);
    }

    @Override
    public void close() {
        Shell.run(SCRIPT, "stop", folder);
    }
}
