package io.greentalent.sheets;

import io.greentalent.shared.Problem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An XLSX that is read as a stream under budgets (XLSX 文件). */
final class XlsxFile implements SheetSource {
    /** Merged ranges of a sheet whose layout is kept. */
    private static final int MOST_MERGED = 1000;

    private final ZipParts parts;
    private final WorkbookPart workbook;
    private final SheetLimits limits;
    private final boolean misnamed;
    private final Map<String, SheetLayout> layouts = new HashMap<>();
    private @Nullable CellReader cells;

    private XlsxFile(ZipParts parts, WorkbookPart workbook, SheetLimits limits, boolean misnamed) {
        this.parts = parts;
        this.workbook = workbook;
        this.limits = limits;
        this.misnamed = misnamed;
    }

    static XlsxFile open(Path file, String fileName, SheetLimits limits) {
        var parts = ZipParts.open(file, limits);
        try {
            String name = fileName.toLowerCase(Locale.ROOT);
            boolean misnamed = !name.endsWith(".xlsx") && !name.endsWith(".xltx");
            return new XlsxFile(parts, WorkbookPart.read(parts, limits), limits, misnamed);
        } catch (Problem e) {
            parts.close();
            throw e;
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(workbook.sheets().keySet());
    }

    @Override
    public boolean isHidden(String sheet) {
        return tab(sheet).hidden();
    }

    @Override
    public boolean isMisnamed() {
        return misnamed;
    }

    @Override
    public void rowsWhile(String sheet, Predicate<SheetRow> sink) {
        String part = tab(sheet).part();
        SheetLayout layout = layout(part);
        CellReader reader = cells();
        try (var xml = parts.xml(part, limits.inflatedBytes())) {
            new RowReader(sheet, xml, layout, reader, limits).each(sink);
        }
    }

    /** Read once, as a sheet is gone through for its headings and then for its rows; a long one is not kept in memory. */
    private SheetLayout layout(String part) {
        SheetLayout read = layouts.get(part);
        if (read == null) {
            try (var xml = parts.xml(part, limits.inflatedBytes())) {
                read = SheetLayout.read(xml, limits);
            }
            if (read.merged().size() <= MOST_MERGED) {
                layouts.put(part, read);
            }
        }
        return read;
    }

    private WorkbookPart.Tab tab(String sheet) {
        var tab = workbook.sheets().get(sheet);
        if (tab == null) {
            throw Refusal.sheet(sheet);
        }
        return tab;
    }

    private CellReader cells() {
        CellReader reader = cells;
        if (reader == null) {
            reader = new CellReader(
                    SharedStrings.read(parts, workbook.sharedStrings(), limits),
                    Styles.read(parts, workbook.styles()),
                    workbook.from1904(),
                    limits);
            cells = reader;
        }
        return reader;
    }

    @Override
    public void close() {
        parts.close();
    }
}
