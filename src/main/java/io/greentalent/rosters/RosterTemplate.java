package io.greentalent.rosters;

import io.greentalent.offerings.Category;
import io.greentalent.people.Gender;
import io.greentalent.people.IdType;
import io.greentalent.shared.Texts;
import io.greentalent.sheets.SheetColumn;
import io.greentalent.sheets.SheetWriter;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The empty roster that colleges fill in (名册模板): text columns, so that no digit is lost, and choices where words are fixed. */
public final class RosterTemplate {
    private static final int WIDTH = 22;

    private RosterTemplate() {}

    /** Writes the XLSX to that stream, which stays open. */
    public static void write(OutputStream out, Locale locale) {
        var columns = new ArrayList<SheetColumn>();
        for (var field : RosterField.values()) {
            columns.add(SheetColumn.choice(heading(field, locale), WIDTH, choices(field, locale)));
        }
        try (var writer = SheetWriter.to(out)) {
            writer.sheet(
                    Texts.of(locale, "rosters.template.sheet"), Texts.of(locale, "rosters.template.notes"), columns);
        }
    }

    private static String heading(RosterField field, Locale locale) {
        return Texts.of(locale, field.labelKey()) + (field.required() ? "*" : "");
    }

    private static List<String> choices(RosterField field, Locale locale) {
        return switch (field) {
            case ID_TYPE ->
                Arrays.stream(IdType.values())
                        .map(t -> Texts.of(locale, "people.idType." + t))
                        .toList();
            case CATEGORY ->
                Arrays.stream(Category.values())
                        .map(c -> Texts.of(locale, "offerings.category." + c))
                        .toList();
            case GENDER ->
                Arrays.stream(Gender.values())
                        .map(g -> Texts.of(locale, "people.gender." + g))
                        .toList();
            default -> List.of();
        };
    }
}
