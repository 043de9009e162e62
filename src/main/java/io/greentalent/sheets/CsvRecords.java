package io.greentalent.sheets;

import io.greentalent.shared.Problem;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parts a text into records (CSV 解析): RFC 4180, and as lenient as Excel with quotes inside a field and text after a closing
 * one. Holds one record within the limits and no more, whatever the text: a library would first collect millions of fields
 * of one line.
 */
final class CsvRecords {
    private static final int END = -1;

    private final Reader in;
    private final char delimiter;
    private final SheetLimits limits;
    private final StringBuilder field = new StringBuilder();
    private long number;
    private int ahead;

    CsvRecords(Reader in, char delimiter, SheetLimits limits) throws IOException {
        this.in = in;
        this.delimiter = delimiter;
        this.limits = limits;
        this.ahead = in.read();
    }

    /** The next record's fields, cut off where only empty ones follow beyond the last column; null at the end. */
    @Nullable
    List<String> next() throws IOException {
        if (ahead == END) {
            return null;
        }
        number++;
        List<String> fields = new ArrayList<>();
        add(fields);
        while (ahead == delimiter) {
            ahead = in.read();
            add(fields);
        }
        if (ahead == '\r') {
            ahead = in.read();
            ahead = ahead == '\n' ? in.read() : ahead;
        } else if (ahead == '\n') {
            ahead = in.read();
        }
        return fields;
    }

    /** The number of the record read last, from 1. */
    long number() {
        return number;
    }

    private void add(List<String> fields) throws IOException {
        field.setLength(0);
        if (ahead == '"') {
            quoted();
        }
        while (ahead != delimiter && ahead != '\n' && ahead != '\r' && ahead != END) {
            take();
        }
        if (fields.size() < limits.columns()) {
            fields.add(field.toString());
        } else if (!field.isEmpty()) {
            throw Refusal.columns(limits);
        }
    }

    /** Reads up to the closing quote; two quotes stand for one. */
    private void quoted() throws IOException {
        ahead = in.read();
        while (true) {
            if (ahead == END) {
                throw Problem.of("sheets.file.quote", number);
            }
            if (ahead == '"') {
                ahead = in.read();
                if (ahead != '"') {
                    return;
                }
            }
            take();
        }
    }

    private void take() throws IOException {
        if (field.length() == limits.cellCharacters()) {
            throw Refusal.cell(limits);
        }
        field.append((char) ahead);
        ahead = in.read();
    }
}
