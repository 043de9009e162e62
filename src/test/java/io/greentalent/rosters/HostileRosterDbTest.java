package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.Problem;
import io.greentalent.shared.Scope;
import io.greentalent.sheets.TestWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileRosterDbTest extends RosterDbTest {
    @TempDir
    Path folder;

    private long upload(Path file, String name) {
        as(OFFICER);
        return the(UploadRoster.class).upload(COLLEGE, TERM, null, file, name);
    }

    @Test
    void anUploadDoesNotWaitForAnother() throws Exception {
        var held = lines(1);
        var other = lines(1);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var ids = tx(() -> {
                long first = uploaded(held);
                long second = thread.submit(() -> inOwnRequest(OFFICER, () -> uploaded(other)))
                        .get();
                return List.of(first, second);
            });
            for (long id : ids) {
                assertEquals(String.format("90001-2026-%05d", id), report(id).number());
            }
        }
    }

    @Test
    void ofALongHeadingTheBeginningIsKept() throws IOException {
        var file = Files.writeString(
                folder.resolve("a"), "姓名(" + "请".repeat(4_000) + "),证件号码,开课编号,人员类别\n张三," + number() + ",LT-01,在校生\n");
        long report = upload(file, "a.csv");
        assertEquals(1, report(report).rowsRead());
        the(MapRosterColumns.class).map(report, report(report).layout(), false);
        assertEquals(1, report(report).rowsRead());
    }

    @Test
    void moreHeadingsThanCanBeKeptAreRefused() {
        var workbook = new TestWorkbook();
        for (String sheet : List.of("a", "b", "c", "d")) {
            List<String> headings = new ArrayList<>();
            for (var field : RosterField.values()) {
                headings.add(field.headings().getFirst() + "(" + sheet.repeat(90) + ")");
            }
            workbook.rows(sheet, List.of(headings, List.of("张三")));
        }
        var problem = assertThrows(Problem.class, () -> upload(workbook.in(folder, "a.xlsx"), "a.xlsx"));
        assertEquals("rosters.mapping.tooLong", problem.key());
    }

    @Test
    void aLongFileNameIsChosenAsASheet() {
        String name = "名".repeat(150);
        long report = upload(csv(lines(2)), name + ".csv");
        var layout = report(report).layout();
        String sheet = the(RosterSheets.class)
                .of(report, Scope.ofCollege(COLLEGE))
                .getFirst()
                .name();
        the(MapRosterColumns.class).map(report, new Layout(sheet, 1, layout.fields()), false);
        assertEquals("名".repeat(100), report(report).layout().sheet());
        assertEquals(2, report(report).rowsRead());
        assertEquals(sheet, row(report, 0).sheet());
    }

    @Test
    void headingsAreNotLookedForAtTheEndOfALongSheet() {
        long report = uploaded(lines(1));
        var scope = Scope.ofCollege(COLLEGE);
        var problem = assertThrows(Problem.class, () -> the(RosterSheets.class).of(report, "", 200_000, scope));
        assertEquals("rosters.mapping.row", problem.key());
    }

    @Test
    void aRowThatWouldBeLeftOutStopsTheUpload() {
        long report = uploaded(lines(1));
        Object[] same = {1L, report, "x", 7, new byte[1], "REJECT", "", null, null, "", null, null, false, "NONE", false
        };
        var rows = IntStream.range(0, 2).mapToObj(i -> same).toList();
        var problem = assertThrows(
                Problem.class,
                () -> tx(() -> {
                    the(StoreRows.class).insert(rows);
                    return report;
                }));
        assertEquals("rosters.file.sheetsAlike", problem.key());
        assertEquals(1, rows(report).size());
    }
}
