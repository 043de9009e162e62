package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.Mortal;
import io.greentalent.RunningRooms;
import io.greentalent.shared.KeyRing;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
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
        try (var process = Mortal.of(MortalKeys.class, folder.toString(), verb, "" + batch, "" + ROWS)) {
            process.here();
        }
    }
}
