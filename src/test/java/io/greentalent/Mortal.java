package io.greentalent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A process that works until it says where it is, waits there, and is killed (SIGKILL) when this is closed. */
public final class Mortal implements AutoCloseable {
    private static final String HERE = "here";
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final Process process;
    private final String what;

    private Mortal(Process process, String what) {
        this.process = process;
        this.what = what;
    }

    /** Starts the class's main method with these words, over the classes of this test. */
    public static Mortal of(Class<?> main, String... words) throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a ->
                        a.startsWith("-javaagent:") && a.contains("eclipselink") || a.startsWith("-Duser.timezone"))
                .forEach(command::add);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(words));
        return new Mortal(
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start(),
                String.join(" ", words));
    }

    /** In the process itself: it has come to where it shall be killed. */
    public static void waitHere() {
        OUT.println(HERE);
        try {
            throw new IllegalStateException("nobody killed this process: " + System.in.read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has come there. */
    public void here() throws IOException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String said = out.readLine();
        while (said != null && !said.equals(HERE)) {
            said = out.readLine();
        }
        assertEquals(HERE, said, what + ": it ended before it could be killed");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        assertNotEquals(0, process.waitFor());
    }
}
