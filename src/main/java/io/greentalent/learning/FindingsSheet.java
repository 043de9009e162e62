package io.greentalent.learning;

import io.greentalent.shared.Texts;
import io.greentalent.sheets.SheetColumn;
import io.greentalent.sheets.SheetWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;

/** The findings of a sheet as a file to work through (问题清单): where, why, how to mend; never a cell's content. */
public final class FindingsSheet {
    private FindingsSheet() {}

    /** An XLSX in that language. */
    public static byte[] of(SheetVerdict verdict, Locale locale) {
        var out = new ByteArrayOutputStream();
        try (var sheet = SheetWriter.to(out)) {
            sheet.sheet(
                    Texts.of(locale, "learning.findings.name"),
                    List.of(
                            SheetColumn.text(Texts.of(locale, "learning.findings.sheet"), 20),
                            SheetColumn.number(Texts.of(locale, "learning.findings.row"), 8),
                            SheetColumn.text(Texts.of(locale, "learning.findings.column"), 8),
                            SheetColumn.text(Texts.of(locale, "learning.findings.rule"), 24),
                            SheetColumn.text(Texts.of(locale, "learning.findings.why"), 50),
                            SheetColumn.text(Texts.of(locale, "learning.findings.mend"), 50)));
            verdict.findings()
                    .forEach(f ->
                            sheet.row(f.sheet(), f.row(), f.columnName(), f.code(), f.why(locale), f.mend(locale)));
        }
        return out.toByteArray();
    }
}
