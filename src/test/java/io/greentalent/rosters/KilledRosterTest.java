package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.Mortal;
import io.greentalent.RunningRooms;
import io.greentalent.TestServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed (SIGKILL) in the middle of writing a roster, and in the middle of undoing it; the next one that
 * starts on the same files ends the work by itself. How often each is killed: the system property {@code test.kills}.
 */
class KilledRosterTest {
    private static final int KILLS = Integer.getInteger("test.kills", 1);
    private static final int CHUNK = CommitJob.CHUNK;
    /** Whoever is killed in the second chunk has written the first: so many are never done before the last kill. */
    private static final int ROWS = CHUNK * (KILLS + 1) + 50;

    @TempDir
    Path folder;

    @Test
    void aRosterThatIsKilledIsWrittenAndUndoneOnce() throws Exception {
        killedWith("commit");
        consistent("COMMITTING");
        boot();
        assertEquals(ROWS, figure("select count(*) from roster_row where outcome = 'APPLIED'"));
        assertEquals(ROWS, figure("select count(distinct person_id) from enrolment where state = 'ENROLLED'"));
        consistent("COMMITTED");
        ended();

        killedWith("undo");
        consistent("UNDOING");
        boot();
        assertEquals(0, figure("select count(*) from roster_row where outcome <> 'NONE'"));
        assertEquals(0, figure("select count(*) from person"));
        consistent("DRAFT");
        ended();
    }

    /** Kills the process that begins the work, and then again each process that goes on with it. */
    private void killedWith(String verb) throws Exception {
        kill(verb, 2);
        for (int n = 1; n < KILLS; n++) {
            kill("boot", n % 3 == 0 ? 1 : 2);
        }
    }

    private void boot() {
        try (var rooms = RunningRooms.in(folder)) {
            rooms.request().deactivate();
        }
    }

    /** Starts a process and kills it within the transaction of that chunk. */
    private void kill(String verb, int chunk) throws Exception {
        try (var process = Mortal.of(MortalRosters.class, folder.toString(), verb, "" + chunk, "" + ROWS)) {
            process.here();
        }
    }

    /** Persons, enrolments, seats, completions and person-times all tell of the rows that were written, whatever was killed. */
    private void consistent(String state) throws SQLException {
        assertEquals(1, figure("select count(*) from roster_report where state = '" + state + "'"));
        long written = figure("select count(*) from roster_row where outcome = 'APPLIED'");
        assertEquals(
                written,
                figure("select count(*) from enrolment e join roster_row r on r.id = e.roster_row_id"
                        + " and r.enrolment_id = e.id and r.person_id = e.person_id and r.outcome = 'APPLIED'"));
        assertEquals(written, figure("select count(*) from enrolment"));
        assertEquals(written, figure("select count(*) from person"));
        assertEquals(written, figure("select count(*) from completion"));
        assertEquals(written, figure("select count(*) from person_time"));
        assertEquals(written, figure("select seats_taken from offering where id = " + RosterWorld.OFFERING));
        assertEquals(0, figure("select count(*) from ledger_entry"));
    }

    private void ended() throws SQLException {
        assertEquals(0, figure("select count(*) from task where state <> 'DONE'"));
        assertTrue(figure("select count(*) from task") > 0);
    }

    private long figure(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(TestServer.inFile(folder), "sa", "");
                var result = connection.createStatement().executeQuery(sql)) {
            assertTrue(result.next());
            return result.getLong(1);
        }
    }
}
