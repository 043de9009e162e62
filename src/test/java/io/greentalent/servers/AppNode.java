package io.greentalent.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One application server with the built package, configured by its environment alone (应用节点). It ends with this process
 * at the latest.
 */
public final class AppNode implements AutoCloseable {
    private static final Path WLP = Installed.TARGET.resolve("liberty/wlp");
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final int port;
    private final Path folder;
    private final Thread atExit = new Thread(this::kill);
    private Process process;

    /**
     * Lays it in that folder, which is emptied, from the server that the build has deployed and does not touch that one.
     *
     * @param environment what the installation decides: DB_URL and its like
     */
    public AppNode(Path folder, int port, Map<String, String> environment) {
        this.folder = folder;
        this.port = port;
        try {
            Installed.delete(folder);
            lay(folder.resolve("servers/node"), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    private void lay(Path server, Map<String, String> environment) throws IOException {
        Installed.copy(WLP.resolve("usr/shared"), Files.createDirectories(folder.resolve("shared")), List.of());
        Installed.copy(
                WLP.resolve("usr/servers/" + System.getProperty("test.server", "verify")),
                Files.createDirectories(server),
                List.of("logs", "workarea", "apps", "configDropins", "server.env"));
        Files.copy(
                Installed.TARGET.resolve("greentalent.war"),
                Files.createDirectories(server.resolve("apps")).resolve("greentalent.war"),
                StandardCopyOption.REPLACE_EXISTING);
        var all = new TreeMap<>(environment);
        all.put("HTTP_PORT", Integer.toString(port));
        Files.writeString(server.resolve("server.env"), Installed.lines(all));
    }

    public int port() {
        return port;
    }

    /** Where it listens, past any proxy. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Starts it and comes back at once; see {@link #awaitReady}. */
    public void start() {
        var builder = new ProcessBuilder(WLP.resolve("bin/server").toString(), "run", "node");
        builder.environment().put("WLP_USER_DIR", folder.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output.log").toFile()));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL, as a loss of power: nothing is put in order. */
    public void kill() {
        if (process != null) {
            var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList();
            all.forEach(ProcessHandle::destroyForcibly);
            all.forEach(one -> one.onExit().join());
        }
    }

    /** The status that it answers there, 0 where it does not answer within ten seconds. */
    public int status(String path) {
        return Integer.parseInt(ask(path).split(" ", 2)[0]);
    }

    /** What it says of its readiness; the status, a space and the answer. */
    public String readiness() {
        return ask("/health/ready");
    }

    private String ask(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://" + address() + path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            return "0 " + e.getClass().getSimpleName();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for it; fails with what it said last. */
    public void awaitReady() {
        awaitSaying("200 ");
    }

    /** Waits up to five minutes until its readiness says that; fails with what it said last. */
    public void awaitSaying(String words) {
        var last = new String[] {""};
        Wait.until(() -> words + " from the node in " + folder + ", but " + last[0], Duration.ofMinutes(5), () -> {
            last[0] = readiness();
            return last[0].contains(words);
        });
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
