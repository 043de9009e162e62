package io.greentalent.sheets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A foreign spreadsheet, XLSX or CSV, opened for reading in constant memory (电子表格). Whatever the bytes, its methods
 * refuse with a {@code Problem} under {@code sheets.file.…} and with nothing else; a refusal may also come after rows
 * were delivered, so that what a sink has kept counts only when the call returns. For one thread.
 *
 * <p>How cells are read: whole numbers and decimals as Excel shows them in a wide cell (15 digits, no exponent), zeros in
 * front where the format asks for them; 16 digits and more are {@link Cell.Kind#IMPRECISE}, also in a formula. Dates are
 * told by the cell's format; the time is shown where the format has one and it is not midnight. A formula gives its stored
 * result and is never computed; one that gives an error is {@link Cell.Kind#ERROR}. Each cell of a merged range carries the
 * text and kind of the range's first cell.
 */
public sealed interface SheetSource extends AutoCloseable permits XlsxFile, CsvFile {

    /** Characters of a sheet's name: Excel allows 31. */
    int LONGEST_NAME = 100;

    /** Characters that {@link #firstRows} keeps of a cell. */
    int TOP_TEXT = 200;

    /**
     * Opens the file by what it holds; its name only serves {@link #isMisnamed()} and the sheet's name of a CSV.
     *
     * @param fileName as uploaded
     */
    static SheetSource open(Path file, String fileName, SheetLimits limits) {
        return switch (FileKind.of(file, limits)) {
            case ZIP -> XlsxFile.open(file, fileName, limits);
            case TEXT -> CsvFile.open(file, fileName, limits);
        };
    }

    /**
     * Names in the order of the tabs, hidden ones among them; a CSV has one sheet, named as its file. None has more than 100
     * characters, and no two differ by case only.
     */
    List<String> sheets();

    /** True when that tab is hidden. */
    boolean isHidden(String sheet);

    /** True when the file's ending tells of another format than it holds, such as a .csv that is an XLSX. */
    boolean isMisnamed();

    /** Hands on the rows from the top until the sink answers false; rows that are absent in the file are absent here. */
    void rowsWhile(String sheet, Predicate<SheetRow> sink);

    /** Hands on every row, the blank ones too. */
    default void rows(String sheet, Consumer<SheetRow> sink) {
        rowsWhile(sheet, row -> {
            sink.accept(row);
            return true;
        });
    }

    /** The topmost rows, at most that many, to look for headings: of longer texts only the first 200 characters. */
    default List<SheetRow> firstRows(String sheet, int count) {
        List<SheetRow> rows = new ArrayList<>();
        if (count > 0) {
            rowsWhile(sheet, row -> {
                rows.add(row.upTo(TOP_TEXT));
                return rows.size() < count;
            });
        }
        return List.copyOf(rows);
    }

    @Override
    void close();
}
