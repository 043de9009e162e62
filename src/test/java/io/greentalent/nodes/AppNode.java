package io.greentalent.nodes;

import java.io.IOException;
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

/** One application server with the built package, configured by its environment alone. */
public final class AppNode {
    private static final Path WLP = Installed.TARGET.resolve("liberty/wlp");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port = Installed.freePort();
    private final Path folder;
    private Process process;

    AppNode(Path folder, Map<String, String> environment) throws IOException {
        this.folder = folder;
        var server = folder.resolve("servers/node");
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

    /** Where it listens, past the proxy. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Starts it and comes back at once; see {@link #awaitReady}. */
    public void start() throws IOException {
        var builder = new ProcessBuilder(WLP.resolve("bin/server").toString(), "run", "node");
        builder.environment().put("WLP_USER_DIR", folder.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.log").toFile());
        process = builder.start();
    }

    /** SIGKILL: nothing is put in order. */
    public void kill() {
        if (process != null) {
            Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                    .toList()
                    .forEach(ProcessHandle::destroyForcibly);
            process.toHandle().onExit().join();
        }
    }

    /** What it says of its readiness; the code, a space and the answer. */
    public String readiness() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://" + address() + "/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            return "0 " + e.getClass().getSimpleName();
        }
    }

    /** Waits for it; fails with what it said last. */
    public void awaitReady() throws InterruptedException {
        awaitSaying("200 ");
    }

    /** Waits until its readiness says that; fails with what it said last. */
    public void awaitSaying(String words) throws InterruptedException {
        String said = "";
        for (int i = 0; i < 300; i++) {
            said = readiness();
            if (said.contains(words)) {
                return;
            }
            Thread.sleep(1000);
        }
        throw new AssertionError("the node in " + folder + " never said " + words + ", but " + said);
    }
}
