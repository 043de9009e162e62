package io.greentalent.sheets;

import io.greentalent.shared.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which column of a foreign sheet holds which of our fields (表头对应). What is doubtful is left to the user.
 *
 * @param fields what was looked for
 * @param headerRow number of the header's row as Excel shows it; 0 when no row in the first 20 names a field
 * @param headers the header's texts by column, of longer ones the first 100 characters: nobody's heading is longer
 * @param columns column by field code, in the order of the fields
 * @param doubtful for a column that fits two fields, or a field that two columns fit: the codes in question by column
 */
public record HeaderMapping(
        List<Field> fields,
        int headerRow,
        List<String> headers,
        Map<String, Integer> columns,
        Map<Integer, List<String>> doubtful) {

    /**
     * A field that a sheet may hold.
     *
     * @param headers how people write it, in Chinese and English
     */
    public record Field(String code, boolean required, List<String> headers) {
        public Field {
            headers = List.copyOf(headers);
        }
    }

    public HeaderMapping {
        fields = List.copyOf(fields);
        headers = List.copyOf(headers);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        doubtful = Collections.unmodifiableMap(new LinkedHashMap<>(doubtful));
    }

    /**
     * Finds the header among the first 20 rows: the one that names the most fields. Headers are compared without regard to
     * width, case, blanks, asterisks, colons and, where the whole text fits nothing, what stands in brackets.
     *
     * @param remembered header texts that the user has mapped before, with the field's code; they come first
     */
    public static HeaderMapping find(List<SheetRow> firstRows, List<Field> fields, Map<String, String> remembered) {
        return new HeaderSearch(fields, remembered).in(firstRows);
    }

    /** The same mapping with that column for the field, which takes it from any other field. */
    public HeaderMapping with(String fieldCode, int column) {
        if (column < 0 || column >= headers.size()) {
            throw Problem.of("sheets.mapping.field");
        }
        Map<String, Integer> changed = new LinkedHashMap<>();
        for (Field field : fields) {
            Integer before = columns.get(field.code());
            if (field.code().equals(fieldCode)) {
                changed.put(fieldCode, column);
            } else if (before != null && before != column) {
                changed.put(field.code(), before);
            }
        }
        if (!changed.containsKey(fieldCode)) {
            throw Problem.of("sheets.mapping.field");
        }
        return new HeaderMapping(fields, headerRow, headers, changed, doubtsWithout(fieldCode, column));
    }

    /** The same mapping without that field. */
    public HeaderMapping without(String fieldCode) {
        Map<String, Integer> changed = new LinkedHashMap<>(columns);
        changed.remove(fieldCode);
        return new HeaderMapping(fields, headerRow, headers, changed, doubtful);
    }

    private Map<Integer, List<String>> doubtsWithout(String settledField, int settledColumn) {
        Map<Integer, List<String>> left = new LinkedHashMap<>();
        doubtful.forEach((column, codes) -> {
            var others = codes.stream().filter(c -> !c.equals(settledField)).toList();
            if (column != settledColumn && !others.isEmpty()) {
                left.put(column, others);
            }
        });
        return left;
    }

    /** The field's column, if it has one. */
    public OptionalInt column(String fieldCode) {
        Integer column = columns.get(fieldCode);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** The field's cell in a row, an empty one when the sheet does not hold the field. */
    public Cell cell(SheetRow row, String fieldCode) {
        return row.at(column(fieldCode).orElse(Integer.MAX_VALUE));
    }

    /** Codes of required fields without a column. */
    public List<String> missing() {
        return fields.stream()
                .filter(f -> f.required() && !columns.containsKey(f.code()))
                .map(Field::code)
                .toList();
    }

    /** Columns with a header that no field has and that is not in doubt either. */
    public List<Integer> unmapped() {
        return IntStream.range(0, headers.size())
                .filter(c -> !headers.get(c).isBlank() && !columns.containsValue(c) && !doubtful.containsKey(c))
                .boxed()
                .toList();
    }

    /** True when there is a header and every required field has a column. */
    public boolean isComplete() {
        return headerRow > 0 && missing().isEmpty();
    }

    /** Header texts with their field's code, for the next file of the same sender; those that two fields share are left out. */
    public Map<String, String> toRemember() {
        Map<String, String> texts = new LinkedHashMap<>();
        Set<String> shared = new LinkedHashSet<>();
        columns.forEach((code, column) -> {
            String text = headers.get(column);
            if (!text.isBlank() && texts.put(text, code) != null) {
                shared.add(text);
            }
        });
        texts.keySet().removeAll(new ArrayList<>(shared));
        return texts;
    }
}
