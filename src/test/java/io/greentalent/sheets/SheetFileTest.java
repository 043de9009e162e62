package io.greentalent.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.greentalent.shared.Problem;
import io.greentalent.shared.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of reading share: a folder, and short ways to read a file or to learn why it was refused. */
abstract class SheetFileTest {
    static final SheetLimits LIMITS = SheetLimits.standard();

    @TempDir
    Path folder;

    Path file(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "upload", ""), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of the first sheet. */
    List<SheetRow> read(byte[] bytes, String name) {
        return read(bytes, name, LIMITS);
    }

    List<SheetRow> read(byte[] bytes, String name, SheetLimits limits) {
        try (var source = SheetSource.open(file(bytes), name, limits)) {
            List<SheetRow> rows = new ArrayList<>();
            source.rows(source.sheets().get(0), rows::add);
            return rows;
        }
    }

    List<SheetRow> read(TestWorkbook workbook) {
        return read(workbook.bytes(), "a.xlsx");
    }

    List<SheetRow> readCsv(String text) {
        return readCsv(text, StandardCharsets.UTF_8);
    }

    List<SheetRow> readCsv(String text, Charset charset) {
        return read(text.getBytes(charset), "a.csv");
    }

    static List<String> texts(SheetRow row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    void assertRefused(String reason, TestWorkbook workbook) {
        assertRefused(reason, workbook.bytes());
    }

    void assertRefused(String reason, byte[] bytes) {
        assertRefused(reason, bytes, LIMITS);
    }

    /** Opening or reading all sheets is refused for that reason, and the user is told so in both languages. */
    void assertRefused(String reason, byte[] bytes, SheetLimits limits) {
        var problem = assertThrows(Problem.class, () -> readAll(bytes, limits));
        assertEquals("sheets.file." + reason, problem.key());
        String chinese = Texts.of(Locale.SIMPLIFIED_CHINESE, problem);
        String english = Texts.of(Locale.ENGLISH, problem);
        assertFalse(chinese.contains("???") || chinese.contains("{"), chinese);
        assertFalse(english.contains("???") || english.contains("{"), english);
        assertNotEquals(chinese, english);
    }

    private void readAll(byte[] bytes, SheetLimits limits) {
        try (var source = SheetSource.open(file(bytes), "名册.xlsx", limits)) {
            for (String sheet : source.sheets()) {
                source.rows(sheet, row -> {});
            }
        }
    }
}
