package io.greentalent.sheets;

import io.greentalent.shared.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

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
        this.sheet = dot > 0 ? fileName.substring(0, dot) : fileName;
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
        try (Reader in = new BufferedReader(encoding.reader(file));
                var parser = parser(in)) {
            int filled = 0;
            for (var records = parser.iterator(); hasNext(records, parser); ) {
                SheetRow row = row(records.next());
                filled += row.isBlank() ? 0 : 1;
                if (filled > limits.rows()) {
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

    private CSVParser parser(Reader in) throws IOException {
        for (int i = 0; i < dialect.skip(); i++) {
            in.read();
        }
        return CSVParser.builder().setReader(in).setFormat(dialect.format()).get();
    }

    /** The parser's only complaint about text that could be decoded is a quote that is never closed. */
    private static boolean hasNext(Iterator<CSVRecord> records, CSVParser parser) {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            throw Problem.of("sheets.file.quote", parser.getRecordNumber() + 1);
        }
    }

    private void known(String name) {
        if (!sheet.equals(name)) {
            throw Refusal.sheet(name);
        }
    }

    private SheetRow row(CSVRecord record) {
        List<Cell> cells = new ArrayList<>(Math.min(record.size(), limits.columns()));
        for (int column = 0; column < record.size(); column++) {
            Cell cell = cell(column, record.get(column));
            if (column < limits.columns()) {
                cells.add(cell);
            } else if (!cell.isEmpty()) {
                throw Refusal.columns(limits);
            }
        }
        return new SheetRow(sheet, (int) record.getRecordNumber(), false, cells);
    }

    private Cell cell(int column, String text) {
        if (text.length() > limits.cellCharacters()) {
            throw Refusal.cell(limits);
        }
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
