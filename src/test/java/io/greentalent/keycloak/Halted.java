package io.greentalent.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Keycloak as it hangs: it takes connections and answers none (停顿). */
final class Halted {
    private static final Path PID = Path.of(System.getProperty("test.keycloak.pid", "target/keycloak/keycloak.pid"));

    private Halted() {}

    static void during(Runnable work) {
        signal("-STOP");
        try {
            work.run();
        } finally {
            signal("-CONT");
        }
    }

    private static void signal(String which) {
        try {
            var shell = ProcessHandle.of(Long.parseLong(Files.readString(PID).strip()))
                    .orElseThrow();
            Stream.concat(Stream.of(shell), shell.descendants()).forEach(process -> send(which, process.pid()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(String which, long pid) {
        try {
            new ProcessBuilder("kill", which, Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
