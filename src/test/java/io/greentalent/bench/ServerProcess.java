package io.greentalent.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The server under test as a process of this machine: its processor time, and its heap after a collection. */
final class ServerProcess {
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final ProcessHandle process;

    private ServerProcess(ProcessHandle process) {
        this.process = process;
    }

    /** The one whose id stands in the file {@code server.pid}. */
    static ServerProcess underTest() {
        try {
            long pid = Long.parseLong(
                    Files.readString(Path.of(System.getProperty("server.pid"))).strip());
            return new ServerProcess(ProcessHandle.of(pid).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long cpuNanos() {
        return process.info().totalCpuDuration().orElseThrow().toNanos();
    }

    /** Kilobytes of heap that are in use after a full collection. */
    long liveKilobytes() {
        jcmd("GC.run");
        jcmd("GC.run");
        var found = USED.matcher(jcmd("GC.heap_info"));
        if (!found.find()) {
            throw new IllegalStateException("the heap is not told");
        }
        return Long.parseLong(found.group(1));
    }

    private String jcmd(String command) {
        try {
            var jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            Long.toString(process.pid()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (jcmd.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
