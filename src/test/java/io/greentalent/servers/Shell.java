package io.greentalent.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The scripts under {@code src/test/servers}, which start real servers (测试服务器脚本). */
final class Shell {
    private static final Path SCRIPTS = Path.of("src/test/servers").toAbsolutePath();

    private Shell() {}

    /** Runs a script to its end and gives what it printed; throws with its own words where it fails. */
    static String run(String script, Object... arguments) {
        var command = new ArrayList<>(List.of(SCRIPTS.resolve(script).toString()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            // Into files: what a script leaves running would keep a pipe open.
            var said = Files.createTempFile("greentalent-script", ".out");
            var complained = Files.createTempFile("greentalent-script", ".err");
            int code = new ProcessBuilder(command)
                    .redirectOutput(said.toFile())
                    .redirectError(complained.toFile())
                    .start()
                    .waitFor();
            String out = Files.readString(said, StandardCharsets.UTF_8).strip();
            String err = Files.readString(complained, StandardCharsets.UTF_8).strip();
            Files.delete(said);
            Files.delete(complained);
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + out + err);
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
