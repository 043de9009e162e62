package io.greentalent.api;

import io.greentalent.files.ClearCopies;
import io.greentalent.rosters.ExportOneRoster;
import io.greentalent.rosters.HandInOneRoster;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Entry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** OneRoster 1.2 CSV bundles, in and out (OneRoster 数据包). */
@Path("/oneroster")
@Tag(name = "oneroster", description = "OneRoster 1.2 CSV bundles · OneRoster 数据包")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class OneRosterApi {
    private static final String ZIP = "application/zip";

    @Inject
    ExportOneRoster export;

    @Inject
    HandInOneRoster handIn;

    @Inject
    RostersApi reports;

    @Inject
    OwnCollege own;

    @Inject
    ClearCopies copies;

    @Inject
    CurrentCaller who;

    @GET
    @Produces(ZIP)
    @Operation(summary = "A college's term as a bundle, without identity numbers · 导出")
    public Response export(@QueryParam("college") @Nullable Long collegeId, @QueryParam("term") @Nullable Long termId) {
        return Response.ok(export.bundle(own.or("college", collegeId), Entry.present("term", termId)), ZIP)
                .header("Content-Disposition", "attachment; filename=\"oneroster.zip\"")
                .build();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Hand a bundle in as a roster, or with dryRun only say what each enrolment would become · 上报",
            description =
                    "users.csv holds each document's number in the column metadata.idNumber, and may hold its kind in"
                            + " metadata.idType and the category in metadata.category. classes.csv names our offering in classCode,"
                            + " orgs.csv the college's code in identifier, academicSessions.csv our term in title. Rows of the"
                            + " answer are rows of enrollments.csv.")
    public Response handIn(
            @QueryParam("college") @Nullable Long collegeId,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            InputStream body) {
        long college = own.or("college", collegeId);
        if (dryRun) {
            var verdicts = copies.use(body, copy -> handIn.dryRun(college, copy));
            return Response.ok(RosterViews.DryRun.of(verdicts, who.get().locale()))
                    .build();
        }
        String wanted = Entry.required("Idempotency-Key", key, 100);
        var taken = copies.use(
                body, copy -> handIn.handIn(wanted, RequestHash.of("oneroster " + college, copy), college, copy));
        return reports.begun(taken);
    }
}
