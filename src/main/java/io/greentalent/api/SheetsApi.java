package io.greentalent.api;

import io.greentalent.files.ClearCopies;
import io.greentalent.learning.CommitEvidenceSheet;
import io.greentalent.learning.DownloadEvidenceSheet;
import io.greentalent.learning.PreviewEvidenceSheet;
import io.greentalent.learning.SheetFinding;
import io.greentalent.learning.SheetRowVerdict;
import io.greentalent.learning.SheetVerdict;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Entry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Attendance, marks and safety passes of an offering as one spreadsheet (学习记录表). */
@Path("/offerings")
@Tag(name = "marks")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SheetsApi {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    DownloadEvidenceSheet template;

    @Inject
    PreviewEvidenceSheet preview;

    @Inject
    CommitEvidenceSheet commit;

    @Inject
    ClearCopies copies;

    @Inject
    CurrentCaller who;

    /** What is wrong in one place, told without the cell's content. */
    public record FindingView(int row, String column, String rule, String message, String mend) {
        static FindingView of(SheetFinding finding, Locale locale) {
            return new FindingView(
                    finding.row(), finding.columnName(), finding.code(), finding.why(locale), finding.mend(locale));
        }
    }

    /** What becomes of one row: NEW, CHANGED, SAME or ERROR. */
    public record RowView(int row, String kind, List<FindingView> findings) {}

    /**
     * What becomes of the sheet.
     *
     * @param head what is wrong with its headings
     * @param taken how many rows changed something; 0 for a dry run
     */
    public record Answer(
            String sheet,
            boolean dryRun,
            int taken,
            List<FindingView> head,
            List<RowView> rows,
            List<String> ignored) {}

    @GET
    @Path("/{id}/evidence-sheet")
    @Produces(XLSX)
    @Operation(summary = "The sheet to fill in, with everybody on the offering · 下载学习记录表")
    public Response template(@PathParam("id") long offeringId) {
        return Response.ok(template.file(offeringId, who.get().locale()))
                .header("Content-Disposition", "attachment; filename=\"offering-" + offeringId + ".xlsx\"")
                .build();
    }

    @POST
    @Path("/{id}/evidence-sheet")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Take a filled-in sheet over; with dryRun only say what each row would do · 上传学习记录表")
    public Answer take(
            @PathParam("id") long offeringId,
            @QueryParam("fileName") @Nullable String fileName,
            @QueryParam("dryRun") boolean dryRun,
            @QueryParam("leaveOutErrors") boolean leaveOutErrors,
            InputStream body) {
        String name = Entry.required("fileName", fileName, 200);
        long file = copies.use(body, copy -> preview.keep(offeringId, copy, name));
        var verdict = preview.preview(offeringId, file);
        int taken = dryRun ? 0 : commit.commit(offeringId, file, verdict.fingerprint(), leaveOutErrors);
        return answer(verdict, dryRun, taken, who.get().locale());
    }

    private static Answer answer(SheetVerdict verdict, boolean dryRun, int taken, Locale locale) {
        return new Answer(
                verdict.sheet(),
                dryRun,
                taken,
                verdict.head().stream().map(f -> FindingView.of(f, locale)).toList(),
                verdict.rows().stream().map(r -> row(r, locale)).toList(),
                verdict.ignored());
    }

    private static RowView row(SheetRowVerdict row, Locale locale) {
        return new RowView(
                row.row(),
                row.kind().name(),
                row.findings().stream().map(f -> FindingView.of(f, locale)).toList());
    }
}
