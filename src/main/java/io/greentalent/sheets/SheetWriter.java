package io.greentalent.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes an XLSX sheet after sheet, row after row, in little memory (导出工作簿). No value ever becomes a formula: all text
 * is inline text. An output that breaks off is an {@link UncheckedIOException}.
 */
public final class SheetWriter implements AutoCloseable {
    /** The hidden sheet in which the choices of columns stand. */
    public static final String CHOICES = "lists";

    private final Workbook workbook;
    private @Nullable SheetPage page;
    private @Nullable Worksheet lists;
    private int listCount;

    private SheetWriter(Workbook workbook) {
        this.workbook = workbook;
    }

    /** Writes to that stream, which stays open. */
    public static SheetWriter to(OutputStream out) {
        return new SheetWriter(new Workbook(new Unclosed(out), "GreenTalent", null));
    }

    /** Begins a sheet with its header in row 1; Excel allows 31 characters of name. */
    public SheetWriter sheet(String name, List<SheetColumn> columns) {
        return sheet(name, "", columns);
    }

    /** Begins a sheet with notes for its reader in row 1 and the header in row 2. */
    public SheetWriter sheet(String name, String notes, List<SheetColumn> columns) {
        finishPage();
        Worksheet sheet = workbook.newWorksheet(name);
        var begun = new SheetPage(sheet, columns);
        begun.head(notes);
        for (int column = 0; column < columns.size(); column++) {
            List<String> choices = columns.get(column).choices();
            if (!choices.isEmpty()) {
                offer(begun, column, choices);
            }
        }
        page = begun;
        return this;
    }

    /** Writes a row's values by column; null leaves a cell empty. */
    public SheetWriter row(@Nullable Object... values) {
        return row(Arrays.asList(values));
    }

    /** Writes a row's values by column; null leaves a cell empty. */
    public SheetWriter row(List<? extends @Nullable Object> values) {
        SheetPage current = page;
        if (current == null) {
            throw new IllegalStateException("no sheet has been begun");
        }
        try {
            current.row(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The choices stand in a hidden sheet: written into the rule itself they could not exceed 255 characters in all. */
    private void offer(SheetPage begun, int column, List<String> choices) {
        Worksheet sheet = lists;
        if (sheet == null) {
            sheet = workbook.newWorksheet(CHOICES);
            sheet.setVisibilityState(VisibilityState.VERY_HIDDEN);
            lists = sheet;
        }
        for (int i = 0; i < choices.size(); i++) {
            sheet.inlineString(i, listCount, SheetPage.safe(choices.get(i)));
        }
        begun.offer(column, sheet.range(0, listCount, choices.size() - 1, listCount));
        listCount++;
    }

    private void finishPage() {
        SheetPage current = page;
        if (current != null) {
            try {
                current.finish();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Completes the file. */
    @Override
    public void close() {
        finishPage();
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
