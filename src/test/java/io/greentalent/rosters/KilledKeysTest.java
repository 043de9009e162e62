package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.RunningRooms;
import io.greentalent.shared.KeyRing;
import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed (SIGKILL) in the middle of changing keys; the next one on the same files ends the change by itself. */
class KilledKeysTest {
    private static final int KILLS = Integer.getInteger("test.kills", 1);
    private static final int ROWS = 450;

    @TempDir
    Path folder;

    @Test
    void keysThatWereHalfChangedAreChangedByTheNextStart() throws Exception {
        kill("rotate", 2);
        for (int n = 1; n < KILLS; n++) {
            kill("boot", 1 + n % 2);
        }
        try (var rooms = RunningRooms.in(folder)) {
            rooms.request();
            var keys = rooms.the(KeyRing.class);
            assertEquals("mac-2", keys.ring().hash());
            assertFalse(keys.ring().changing());
            assertEquals(ROWS, figure(rooms, "select count(*) from person where former_hash = id_hash"));
            assertEquals(
                    ROWS, figure(rooms, "select count(*) from roster_row r join person p on p.id_hash = r.id_hash"));
            assertEquals(2, figure(rooms, "select count(*) from key_use where retired_at is not null"));
            assertTrue(keys.has("enc-1"), "what was overlooked could still be read");
        }
    }

    private static long figure(RunningRooms rooms, String sql) {
        return ((Number) rooms.the(EntityManager.class).createNativeQuery(sql).getSingleResult()).longValue();
    }

    private void kill(String verb, int batch) throws Exception {
        var process = new ProcessBuilder(command(verb, batch))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String said = out.readLine();
            while (said != null && !said.equals(MortalKeys.HERE)) {
                said = out.readLine();
            }
            assertEquals(MortalKeys.HERE, said, verb + " ended before it could be killed");
        } finally {
            process.destroyForcibly();
        }
        assertNotEquals(0, process.waitFor());
    }

    private List<String> command(String verb, int batch) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a ->
                        a.startsWith("-javaagent:") && a.contains("eclipselink") || a.startsWith("-Duser.timezone"))
                .forEach(command::add);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(MortalKeys.class.getName(), folder.toString(), verb, "" + batch, "" + ROWS));
        return command;
    }
}
