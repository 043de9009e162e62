package io.greentalent.rosters;

import io.greentalent.shared.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a roster's file is read (列映射): by its headings, so that the order of columns and several sheets do not matter.
 *
 * @param sheet the one sheet to read, empty for every visible sheet that has the headings
 * @param headerRow the row of the headings as Excel numbers it, 0 to find it
 * @param fields what each heading means
 */
public record Layout(String sheet, int headerRow, Map<String, RosterField> fields) {
    /** The columns that must be read and that no heading means; the offering's unless the report is for one offering. */
    public List<RosterField> missing(boolean offeringFixed) {
        var missing = new ArrayList<RosterField>();
        for (var field : RosterField.values()) {
            if (field.required() && !fields.containsValue(field)) {
                missing.add(field);
            }
        }
        if (!offeringFixed
                && !fields.containsValue(RosterField.OFFERING_NO)
                && !fields.containsValue(RosterField.COURSE_CODE)) {
            missing.add(RosterField.OFFERING_NO);
        }
        return missing;
    }

    /** Refuses where a column that must be read is missing. */
    void mustBeWhole(boolean offeringFixed) {
        missing(offeringFixed).stream().findFirst().ifPresent(field -> {
            throw Problem.of("rosters.mapping.missing", Problem.of(field.labelKey()))
                    .at("column");
        });
    }

    /** With what headings mean besides; what is told stands before what was guessed. */
    Layout with(Map<String, RosterField> told) {
        var all = new LinkedHashMap<>(fields);
        told.forEach((heading, field) -> {
            all.values().remove(field);
            all.put(heading, field);
        });
        return new Layout(sheet, headerRow, all);
    }

    String packed() {
        var lines = new ArrayList<List<String>>();
        fields.forEach((heading, field) -> lines.add(List.of(heading, field.name())));
        return Packed.lines(lines);
    }

    static Layout unpacked(String sheet, int headerRow, String packed) {
        var fields = new LinkedHashMap<String, RosterField>();
        for (var line : Packed.lines(packed)) {
            fields.put(line.get(0), RosterField.valueOf(line.get(1)));
        }
        return new Layout(sheet, headerRow, fields);
    }
}
