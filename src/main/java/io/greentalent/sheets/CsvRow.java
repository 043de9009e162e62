package io.greentalent.sheets;

import java.util.Map;

/**
 * One record of a CSV that is read by its headings (数据包行).
 *
 * @param number of the record, 1 for the headings
 * @param values by heading; what a short record leaves out is not there
 */
public record CsvRow(int number, Map<String, String> values) {
    public CsvRow {
        values = Map.copyOf(values);
    }

    /** The value under that heading without blanks around it, empty for none. */
    public String at(String heading) {
        return values.getOrDefault(heading, "").strip();
    }
}
