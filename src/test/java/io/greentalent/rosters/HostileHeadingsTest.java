package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.Problem;
import io.greentalent.sheets.SheetLimits;
import io.greentalent.sheets.SheetRow;
import io.greentalent.sheets.SheetSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileHeadingsTest {
    @TempDir
    Path folder;

    private SheetSource open(String text) throws IOException {
        var file = Files.writeString(folder.resolve("roster"), text);
        return SheetSource.open(file, "a.csv", SheetLimits.standard());
    }

    @Test
    void headingsStandInTheFirstThousandRows() throws IOException {
        try (var source = open("\n".repeat(999) + "姓名,证件号码\n姓名,证件号码\n")) {
            assertEquals(1000, Headings.guessed(source, "a", 1000, Map.of()).row());
            var problem = assertThrows(Problem.class, () -> Headings.guessed(source, "a", 1001, Map.of()));
            assertEquals("rosters.mapping.row", problem.key());
        }
    }

    @Test
    void aRowKeepsNoMoreOfACellThanItsColumnMayHold() throws IOException {
        String digits = "1".repeat(9_000) + "#";
        try (var source = open("备用,姓名,证件号码\n" + digits + "," + digits + "," + digits + "\n")) {
            var headings = Headings.guessed(source, "a", 0, Map.of());
            List<SheetRow> rows = new ArrayList<>();
            source.rows("a", rows::add);
            var cells = headings.cells(rows.get(1));
            assertEquals(100, cells.lead().length());
            assertEquals(62, cells.text(RosterField.NAME).length());
            assertEquals(42, cells.text(RosterField.ID_NUMBER).length());
        }
    }

    @Test
    void aRowIsJudgedAlikeBeforeAndAfterItWasKept() throws IOException {
        try (var source = open("姓名,证件号码\n" + " ".repeat(70) + "张三," + "1".repeat(500) + "#\n")) {
            var headings = Headings.guessed(source, "a", 0, Map.of());
            List<SheetRow> rows = new ArrayList<>();
            source.rows("a", rows::add);
            var read = headings.cells(rows.get(1));
            var kept = CellsText.unpack("a", 2, CellsText.pack(read));
            assertEquals(kept.text(RosterField.NAME), read.text(RosterField.NAME));
            assertEquals(kept.text(RosterField.ID_NUMBER), read.text(RosterField.ID_NUMBER));
            assertEquals(kept.lead(), read.lead());
        }
    }
}
