package io.greentalent.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.DbTest;
import io.greentalent.ledger.Breakdowns;
import io.greentalent.ledger.Ledger;
import io.greentalent.ledger.Recount;
import io.greentalent.ledger.SignRoot;
import io.greentalent.ledger.VerifyLedger;
import io.greentalent.sample.InventedWorld;
import io.greentalent.sample.SampleWorld;
import io.greentalent.sample.Size;
import io.greentalent.shared.Scope;
import io.greentalent.targets.Standings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A ledger of any size verifies and recounts. Every build shows it for a few; {@code mvn -Pbench -Dpersontimes=3000000}
 * shows it for as many as are wanted, on a file database beside the checkout, and prints what each step took.
 */
class GrowthBenchTest extends DbTest {
    private static final int FEW = 1000;
    private static final int PERSON_TIMES = Integer.getInteger("persontimes", FEW);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final List<Long> STAFF = List.of(11L, 12L, 13L, 14L, 15L, 16L);

    private @Nullable Path folder;

    @Override
    @BeforeAll
    protected void startRooms() {
        if (PERSON_TIMES == FEW) {
            super.startRooms();
            return;
        }
        try {
            folder = Files.createTempDirectory("greentalent-bench");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        System.setProperty(
                "test.database",
                "jdbc:h2:file:" + folder.resolve("db")
                        + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        super.startRooms();
    }

    @Override
    @AfterAll
    protected void stopRooms() {
        super.stopRooms();
        System.clearProperty("test.database");
        if (folder != null) {
            delete(folder);
        }
    }

    @Test
    void aLedgerOfThatSizeVerifiesAndRecounts() throws Exception {
        var measured = new Measured();
        measured.step("invent: rows written", this::invent);
        measured.step(
                "sign a root: chains",
                () -> the(SignRoot.class).sign(TODAY.minusDays(1)).chains());
        long entries = measured.step("verify: entries", this::verify);
        measured.step("recount: enrolments", this::recount);
        var first = TODAY.minusMonths(26);
        measured.step("heads of the window", () -> the(Ledger.class).heads(Scope.all(), first, TODAY));
        measured.step("rule B of the window", () -> the(Ledger.class).attendedOnce(Scope.all(), first, TODAY));
        measured.step("counted in the window", () -> the(Ledger.class).counted(Scope.all(), first, TODAY));
        measured.step("by college", () -> (long)
                the(Breakdowns.class).byCollege(Scope.all(), first, TODAY).size());
        measured.step("the commission's page: entries", () -> {
            assertEquals(
                    entries,
                    the(Breakdowns.class).byCollege(Scope.all(), LocalDate.of(2000, 1, 1), TODAY).stream()
                            .mapToLong(Breakdowns.OfCollege::counted)
                            .sum());
            the(Standings.class).now();
            return entries;
        });
        System.out.println(PERSON_TIMES + " person-times wanted, " + entries + " in the ledger, heap at most "
                + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB");
        assertTrue(entries > PERSON_TIMES * 0.9 && entries < PERSON_TIMES * 1.1, entries + " entries");
    }

    private long invent() {
        InventedWorld.invent(the(SampleWorld.class), Size.of(PERSON_TIMES), TODAY, STAFF);
        return List.of(
                        "person",
                        "roster_row",
                        "enrolment",
                        "course_session",
                        "check_in",
                        "mark",
                        "safety_pass",
                        "completion",
                        "person_time",
                        "ledger_entry",
                        "head")
                .stream()
                .mapToLong(table -> count("select count(*) from " + table))
                .sum();
    }

    private long verify() {
        var report = the(VerifyLedger.class).verify();
        assertEquals(List.of(), report.flaws());
        return report.entries();
    }

    private long recount() {
        var report = the(Recount.class).recount();
        assertEquals(List.of(), report.differences());
        assertEquals(List.of(), report.mismatches());
        assertEquals(report.counted(), report.upheld());
        return report.examined();
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
