package io.greentalent.rosters;

import io.greentalent.shared.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sheets and headings of a draft's file, for mapping its columns (列映射); never its rows. */
@ApplicationScoped
public class RosterSheets {
    @Inject
    Rosters rosters;

    @Inject
    StoredRoster stored;

    /**
     * One sheet, for choosing what to read.
     *
     * @param headerRow 0 where no headings were found
     * @param headings by column, with their meaning under the layout
     */
    public record Sheet(String name, boolean hidden, int headerRow, List<Heading> headings) implements Serializable {}

    /** One heading; the meaning is null for a column that is not read. */
    public record Heading(int column, String text, @Nullable RosterField meaning) implements Serializable {}

    /** All sheets, hidden ones too, under the report's present layout. Throws NotFound for another college's report. */
    public List<Sheet> of(long reportId, Scope scope) {
        var report = rosters.get(reportId, scope);
        report.mustBeDraft();
        return stored.read(report, file -> file.sheets(report.layout()));
    }

    /** The same, with that row of that sheet as its headings, before it is decided. */
    public List<Sheet> of(long reportId, String sheet, int headerRow, Scope scope) {
        var report = rosters.get(reportId, scope);
        report.mustBeDraft();
        var layout = new Layout(sheet, headerRow, report.layout().fields());
        return stored.read(report, file -> file.sheets(layout));
    }
}
