package io.greentalent.sheets;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes CSV files in UTF-8 into one zip (RFC 4180), one after the other (CSV 数据包导出). */
public final class CsvBundleWriter implements AutoCloseable {
    private final ZipOutputStream zip;
    private final Writer text;

    private CsvBundleWriter(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    }

    /** Into that stream, which is closed with this. */
    public static CsvBundleWriter to(OutputStream out) {
        return new CsvBundleWriter(out);
    }

    /** Begins the next file with its headings. */
    public void file(String name, String... headings) {
        try {
            text.flush();
            var entry = new ZipEntry(name);
            // The same content gives the same bytes.
            entry.setTime(0);
            zip.putNextEntry(entry);
            row(List.of(headings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A record of the file under way. */
    public void row(List<String> values) {
        try {
            text.write(values.stream().map(CsvBundleWriter::quoted).collect(Collectors.joining(",")));
            text.write("\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? value : "\"" + value.replace("\"", "\"\"") + "\"";
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
