package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.Jobs;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandInRosterDbTest extends RosterDbTest {
    private RosterUpload upload(String... lines) {
        return new RosterUpload(COLLEGE, TERM, null, Map.of(), csv(List.of(lines)), "名册.csv");
    }

    private HandInRoster handIn() {
        as(OFFICER);
        return the(HandInRoster.class);
    }

    @Test
    void aDryRunTellsWhatACommitWouldDo() {
        var wanted = upload(line("张三", number()), line("王?", number()));
        var verdicts = handIn().dryRun(wanted);
        assertEquals(2, verdicts.counts().read());
        assertEquals(1, verdicts.counts().of(Verdict.ACCEPT));
        assertEquals(
                List.of(Verdict.ACCEPT, Verdict.REJECT),
                verdicts.rows().stream().map(RosterRowView::verdict).toList());

        var taken = handIn().handIn("dry-then-real", "h", wanted);
        the(Jobs.class).begin(Objects.requireNonNull(taken.writing()));
        assertEquals(verdicts.counts().byVerdict(), counts(taken.reportId()).byVerdict());
        assertEquals(1, enrolments(taken.reportId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"roster_report", "roster_row", "stored_file", "change_feed", "roster_mapping"})
    void aDryRunLeavesNothingIn(String table) {
        long before = count("select count(*) from " + table);
        var unknown = renamed(csv(List.of(line("张三", number()))));
        handIn().dryRun(new RosterUpload(COLLEGE, TERM, null, Map.of("大名", RosterField.NAME), unknown, "名册.csv"));
        assertEquals(before, count("select count(*) from " + table));
    }

    @Test
    void aDryRunIsInTheAuditLog() {
        handIn().dryRun(upload(line("张三", number())));
        assertEquals(
                "HandInRoster.dryRun DONE",
                sql("select concat(verb, ' ', result) from audit_line order by id desc")
                        .getFirst());
    }

    @Test
    void theSameRequestAgainGivesTheFirstOnesReport() {
        var wanted = upload(line("张三", number()));
        var first = handIn().handIn("twice", "h", wanted);
        var second = handIn().handIn("twice", "h", wanted);
        assertNotNull(first.writing());
        assertEquals(first.reportId(), second.reportId());
        assertNull(second.writing());
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        handIn().handIn("other", "h", upload(line("张三", number())));
        var other = upload(line("李四", number()));
        var refused = assertThrows(Problem.class, () -> handIn().handIn("other", "i", other));
        assertEquals("shared.idempotency.otherRequest", refused.key());
    }

    @Test
    void aRefusedRequestLeavesItsKeyForTheMendedOne() {
        var nobody = upload("");
        assertThrows(Problem.class, () -> handIn().handIn("mended", "h", nobody));
        var mended = handIn().handIn("mended", "i", upload(line("张三", number())));
        assertNotNull(mended.writing());
    }

    @Test
    void theKeyOfAnotherSystemIsAnotherKey() {
        handIn().handIn("both", "h", upload(line("张三", number())));
        as(OPERATOR);
        var theirs = the(HandInRoster.class).handIn("both", "i", upload(line("李四", number())));
        assertNotNull(theirs.writing());
    }

    @Test
    void twoAtTheSameMomentMakeOneReport() throws Exception {
        var wanted = upload(line("张三", number()));
        List<Callable<Long>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> inOwnRequest(
                    OFFICER,
                    () -> the(HandInRoster.class).handIn("race", "h", wanted).reportId()));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            var ids = new ArrayList<Long>();
            for (var done : threads.invokeAll(calls)) {
                ids.add(done.get());
            }
            assertEquals(1, ids.stream().distinct().count(), ids.toString());
        }
    }

    @Test
    void aHeadingThatIsNotKnownIsToldByTheRequest() {
        var unknown = csv(List.of(line("张三", number())));
        var wanted = new RosterUpload(COLLEGE, TERM, null, Map.of(), renamed(unknown), "名册.csv");
        var refused = assertThrows(Problem.class, () -> handIn().dryRun(wanted));
        assertEquals("rosters.mapping.missing", refused.key());
        var told = new RosterUpload(COLLEGE, TERM, null, Map.of("大名", RosterField.NAME), renamed(unknown), "名册.csv");
        assertEquals(1, handIn().dryRun(told).counts().of(Verdict.ACCEPT));
    }

    private static Path renamed(Path csv) {
        try {
            String text = Files.readString(csv);
            return Files.writeString(csv, text.replaceFirst("姓名", "大名"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anotherCollegesPlaceIsNotThere() {
        var wanted =
                new RosterUpload(OTHER_COLLEGE, TERM, null, Map.of(), csv(List.of(line("张三", number()))), "名册.csv");
        assertThrows(NotFound.class, () -> handIn().dryRun(wanted));
    }
}
