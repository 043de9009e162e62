package io.greentalent.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** nginx with the file that the product ships. */
final class Proxy {
    private final Path folder;
    private final Path log;
    private Process process;

    private Proxy(Path folder) {
        this.folder = folder;
        this.log = folder.resolve("requests.log");
    }

    /** Where an nginx is, or can be had; empty after the script has said why not. */
    static Optional<String> program() throws IOException, InterruptedException {
        var script = new ProcessBuilder("src/test/servers/nginx")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String path = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return script.waitFor() == 0 ? Optional.of(path) : Optional.empty();
    }

    static Proxy before(String program, Path folder, int port, AppNode one, AppNode two) throws IOException {
        var proxy = new Proxy(Files.createDirectories(folder));
        String shipped = Installed.filled(
                Path.of("docker/proxy/nginx.conf"),
                Map.of(
                        "PROXY_LISTEN", "127.0.0.1:" + port,
                        "NODE_ONE", one.address(),
                        "NODE_TWO", two.address(),
                        "PROXY_LOG", proxy.log.toString()));
        Files.writeString(folder.resolve("greentalent.conf"), shipped);
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; master_process off; pid pid; error_log error.log;
                events {}
                http { client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path f; uwsgi_temp_path u; scgi_temp_path s;
                  include greentalent.conf; }
                """);
        proxy.process = new ProcessBuilder(program, "-p", folder + "/", "-c", "nginx.conf", "-e", "error.log")
                .inheritIO()
                .start();
        return proxy;
    }

    /** The port of the node that answered the last request of that path; 0 for none. */
    int servedBy(String path) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.stream()
                .filter(line -> line.split(" ")[3].equals(path))
                .reduce((a, b) -> b)
                .map(line -> Integer.parseInt(line.replaceAll(".*:", "")))
                .orElse(0);
    }

    void stop() {
        process.destroy();
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
