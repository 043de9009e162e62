package io.greentalent.sheets;

import io.greentalent.shared.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A table in a text file (CSV 文件): its one sheet bears the file's name. */
final class CsvFile implements SheetSource {
    private static final int BEGINNING = 1 << 16;
    /** {@code ="0012"} is how other programs keep Excel from making a number of it. */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"([^\"]*)\"");

    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+[0-9]{2,3}");

    private final Path file;
    private final String sheet;
    private final boolean misnamed;
    private final SheetLimits limits;
    private final TextEncoding encoding;
    private final CsvDialect dialect;

    private CsvFile(Path file, String fileName, SheetLimits limits, TextEncoding encoding, CsvDialect dialect) {
        String name = fileName.toLowerCase(Locale.ROOT);
        int dot = fileName.lastIndexOf('.');
        this.file = file;
        this.sheet = Cell.text(0, dot > 0 ? fileName.substring(0, dot) : fileName)
                .upTo(LONGEST_NAME)
                .text();
        this.misnamed = !name.endsWith(".csv") && !name.endsWith(".txt") && !name.endsWith(".tsv");
        this.limits = limits;
        this.encoding = encoding;
        this.dialect = dialect;
    }

    static CsvFile open(Path file, String fileName, SheetLimits limits) {
        try {
            var encoding = TextEncoding.of(file);
            String beginning = beginning(file, encoding);
            if (beginning.isBlank()) {
                throw Problem.of("sheets.file.empty");
            }
            return new CsvFile(file, fileName, limits, encoding, CsvDialect.of(beginning));
        } catch (IOException e) {
            throw Refusal.unreadable();
        }
    }

    private static String beginning(Path file, TextEncoding encoding) throws IOException {
        try (Reader in = encoding.reader(file)) {
            char[] chars = new char[BEGINNING];
            int length = 0;
            for (int read = 0; read >= 0 && length < BEGINNING; length += Math.max(0, read)) {
                read = in.read(chars, length, BEGINNING - length);
            }
            return new String(chars, 0, length);
        }
    }

    @Override
    public List<String> sheets() {
        return List.of(sheet);
    }

    @Override
    public boolean isHidden(String name) {
        known(name);
        return false;
    }

    @Override
    public boolean isMisnamed() {
        return misnamed;
    }

    @Override
    public void rowsWhile(String name, Predicate<SheetRow> sink) {
        known(name);
        try (Reader in = new BufferedReader(encoding.reader(file))) {
            in.skip(dialect.skip());
            var records = new CsvRecords(in, dialect.delimiter(), limits);
            int filled = 0;
            for (List<String> fields = records.next(); fields != null; fields = records.next()) {
                SheetRow row = row(records.number(), fields);
                filled += row.isBlank() ? 0 : 1;
                if (filled > limits.rows() || records.number() > CellRef.LAST_ROW) {
                    throw Refusal.rows(limits);
                }
                if (!sink.test(row)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw Refusal.unreadable();
        }
    }

    private void known(String name) {
        if (!sheet.equals(name)) {
            throw Refusal.sheet(name);
        }
    }

    private SheetRow row(long number, List<String> fields) {
        List<Cell> cells = new ArrayList<>(fields.size());
        for (String field : fields) {
            cells.add(cell(cells.size(), field));
        }
        return new SheetRow(sheet, (int) number, false, cells);
    }

    private static Cell cell(int column, String text) {
        var kept = KEPT_AS_TEXT.matcher(text);
        // What Excel leaves in a CSV of a number too long for its column: the digits are gone.
        boolean lost = SCIENTIFIC.matcher(text).matches();
        var value =
                lost ? new CellValue(text, Cell.Kind.IMPRECISE) : CellValue.text(kept.matches() ? kept.group(1) : text);
        return value.at(column, false);
    }

    /** Nothing is held between two readings. */
    @Override
    public void close() {}
}
