package io.greentalent.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.greentalent.sheets.SheetLimits;
import io.greentalent.sheets.SheetRow;
import io.greentalent.sheets.SheetSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetReviewTest {
    @TempDir
    Path folder;

    private List<SheetRow> filled(String text) throws IOException {
        var file = Files.writeString(folder.resolve("evidence"), text);
        try (var source = SheetSource.open(file, "a.csv", SheetLimits.standard())) {
            return SheetReview.filled(source, "a");
        }
    }

    @Test
    void blankRowsAreNotKept() throws IOException {
        var rows = filled("编号\n" + ",,,\n".repeat(20_000) + "7\n");
        assertEquals(List.of(1, 20_002), rows.stream().map(SheetRow::number).toList());
    }

    @Test
    void ofALongTextTheBeginningIsKept() throws IOException {
        assertEquals(200, filled("9".repeat(30_000)).getFirst().at(0).text().length());
    }
}
