package io.greentalent.sheets;

import io.greentalent.shared.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/** CSV files in UTF-8 that belong together, in one zip (CSV 数据包): read under the budgets of a spreadsheet, never unpacked to disk. */
public final class CsvBundle implements AutoCloseable {
    private static final char BOM = '\uFEFF';

    private final ZipParts parts;
    private final SheetLimits limits;

    private CsvBundle(ZipParts parts, SheetLimits limits) {
        this.parts = parts;
        this.limits = limits;
    }

    /** Opens it; refuses what is no zip, is encrypted, or shows already that it would exceed the limits. */
    public static CsvBundle open(Path file, SheetLimits limits) {
        if (FileKind.of(file, limits) != FileKind.ZIP) {
            throw Refusal.kind();
        }
        return new CsvBundle(ZipParts.open(file, limits), limits);
    }

    public boolean has(String name) {
        return parts.has(name);
    }

    /** Hands on each record below the headings; refuses a file that is missing, unreadable or over the limits. */
    public void rows(String name, Consumer<CsvRow> sink) {
        if (!parts.has(name)) {
            throw Problem.of("sheets.bundle.missing", name);
        }
        try (Reader in = new BufferedReader(parts.text(name, limits.inflatedBytes()))) {
            in.mark(1);
            if (in.read() != BOM) {
                in.reset();
            }
            var records = new CsvRecords(in, ',', limits);
            var headings = records.next();
            if (headings == null) {
                throw Problem.of("sheets.bundle.empty", name);
            }
            for (var fields = records.next(); fields != null; fields = records.next()) {
                if (records.number() > limits.rows()) {
                    throw Refusal.rows(limits);
                }
                sink.accept(row((int) records.number(), headings, fields));
            }
        } catch (CharacterCodingException e) {
            throw Problem.of("sheets.bundle.encoding", name);
        } catch (IOException e) {
            throw Refusal.corrupt();
        }
    }

    private static CsvRow row(int number, List<String> headings, List<String> fields) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < Math.min(headings.size(), fields.size()); i++) {
            values.put(headings.get(i).strip(), fields.get(i));
        }
        return new CsvRow(number, values);
    }

    @Override
    public void close() {
        parts.close();
    }
}
