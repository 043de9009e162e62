package io.greentalent.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One node of the product: a server of its own, made from the one that the build has deployed (应用节点). It ends with this
 * process at the latest.
 */
public final class ServerNode implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path wlp;
    private final String name;
    private final int port;
    private final Thread atExit = new Thread(this::end);
    private Process process;

    private ServerNode(Path wlp, String name, int port) {
        this.wlp = wlp;
        this.name = name;
        this.port = port;
    }

    /**
     * Lays a server of that name beside the built one, which is not touched.
     *
     * @param environment what the installation decides, over what the build has set: DB_URL and its like
     */
    public static ServerNode like(String built, String name, int port, Map<String, String> environment) {
        var wlp = Path.of("target/liberty/wlp").toAbsolutePath();
        var node = new ServerNode(wlp, name, port);
        node.lay(wlp.resolve("usr/servers").resolve(built), environment);
        Runtime.getRuntime().addShutdownHook(node.atExit);
        return node;
    }

    private void lay(Path built, Map<String, String> environment) {
        var mine = wlp.resolve("usr/servers").resolve(name);
        try (var files = Files.walk(built)) {
            for (Path from : files.filter(Files::isRegularFile).toList()) {
                var relative = built.relativize(from);
                String top = relative.getName(0).toString();
                if (!top.equals("logs")
                        && !top.equals("workarea")
                        && !relative.endsWith("liberty-plugin-variable-config.xml")) {
                    var to = mine.resolve(relative);
                    Files.createDirectories(to.getParent());
                    Files.write(to, Files.readAllBytes(from));
                }
            }
            var all = new LinkedHashMap<>(written(mine.resolve("server.env")));
            all.putAll(environment);
            all.put("HTTP_PORT", Integer.toString(port));
            Files.writeString(
                    mine.resolve("server.env"),
                    all.entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> written(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.split("=", 2))
                        .collect(Collectors.toMap(p -> p[0], p -> p[1], (a, b) -> b, LinkedHashMap::new))
                : Map.of();
    }

    /** Starts it and returns at once. */
    public void start() {
        try {
            process = new ProcessBuilder(wlp.resolve("bin/server").toString(), "run", name)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            wlp.getParent().resolve(name + ".out").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it says that it is ready. */
    public boolean ready() {
        return status("/health/ready") == 200;
    }

    /** The status that it answers there, 0 where it does not answer within three seconds. */
    public int status(String path) {
        try {
            return HTTP.send(
                            HttpRequest.newBuilder(URI.create(base() + path))
                                    .timeout(Duration.ofSeconds(3))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public void untilReady(Duration atMost) {
        Wait.until(name + " ready", atMost, this::ready);
    }

    /** Ends it as a loss of power would. */
    public void kill() {
        var all = process.descendants().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        all.forEach(p -> p.onExit().join());
        process.onExit().join();
    }

    public String base() {
        return "http://localhost:" + port;
    }

    private void end() {
        if (process != null && process.isAlive()) {
            kill();
        }
    }

    @Override
    public void close() {
        end();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
