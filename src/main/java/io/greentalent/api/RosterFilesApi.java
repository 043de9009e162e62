package io.greentalent.api;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.files.ClearCopies;
import io.greentalent.offerings.Offerings;
import io.greentalent.rosters.CorrectRoster;
import io.greentalent.rosters.HandInRoster;
import io.greentalent.rosters.RosterField;
import io.greentalent.rosters.RosterUpload;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Entry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A college's roster file, XLSX or CSV, as the body of a request (上传名册). */
@Path("/rosters")
@Tag(name = "rosters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RequestScoped
public class RosterFilesApi {
    @Inject
    HandInRoster handIn;

    @Inject
    CorrectRoster correct;

    @Inject
    Offerings offerings;

    @Inject
    ClearCopies copies;

    @Inject
    RostersApi reports;

    @Inject
    OwnCollege own;

    @Inject
    CurrentCaller who;

    @POST
    @Operation(
            summary =
                    "Hand a roster in: its clean rows are written in the background; with dryRun only say what each row"
                            + " would become · 上报名册文件",
            description = "The body is the file itself. The same Idempotency-Key with the same file gives the first"
                    + " request's report, and writes nothing more.")
    public Response handIn(
            @QueryParam("fileName") @Nullable String fileName,
            @QueryParam("dryRun") boolean dryRun,
            @Parameter(description = "The own college where it is left out") @QueryParam("college") @Nullable
                    Long collegeId,
            @Parameter(description = "Not needed where an offering is named") @QueryParam("term") @Nullable Long termId,
            @Parameter(description = "Of all rows; left out where each row names its own")
                    @QueryParam("offering")
                    @Nullable
                    Long offeringId,
            @Parameter(description = "What a heading means that is not known yet, as heading=FIELD")
                    @QueryParam("column")
                    List<String> columns,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            InputStream body) {
        var wanted = new Wanted(
                own.or("college", collegeId),
                term(termId, offeringId),
                offeringId,
                columns(columns),
                Entry.required("fileName", fileName, 200));
        return dryRun ? dryRun(wanted, body) : taken(wanted, Entry.required("Idempotency-Key", key, 100), body);
    }

    @POST
    @Path("/{id}/corrections")
    @Operation(summary = "Correct a verified report by a new edition, as a draft · 更正名册")
    public Response correct(
            @PathParam("id") long id, @QueryParam("fileName") @Nullable String fileName, InputStream body) {
        String name = Entry.required("fileName", fileName, 200);
        long edition = copies.use(body, copy -> correct.correct(id, copy, name));
        return Response.created(URI.create("rosters/" + edition))
                .entity(reports.one(edition))
                .build();
    }

    private record Wanted(
            long collegeId, long termId, @Nullable Long offeringId, Map<String, RosterField> columns, String fileName) {
        RosterUpload of(java.nio.file.Path file) {
            return new RosterUpload(collegeId, termId, offeringId, columns, file, fileName);
        }

        /** What makes two requests the same, besides the file. */
        @Override
        public String toString() {
            return collegeId + " " + termId + " " + offeringId + " " + new TreeMap<>(columns) + " " + fileName;
        }
    }

    private Response dryRun(Wanted wanted, InputStream body) {
        var verdicts = copies.use(body, copy -> handIn.dryRun(wanted.of(copy)));
        return Response.ok(RosterViews.DryRun.of(verdicts, who.get().locale())).build();
    }

    private Response taken(Wanted wanted, String key, InputStream body) {
        var taken =
                copies.use(body, copy -> handIn.handIn(key, RequestHash.of(wanted.toString(), copy), wanted.of(copy)));
        return reports.begun(taken);
    }

    private long term(@Nullable Long termId, @Nullable Long offeringId) {
        if (termId != null || offeringId == null) {
            return Entry.present("term", termId);
        }
        return offerings.get(offeringId, who.get().scope(COLLEGE, OPERATOR)).termId();
    }

    private static Map<String, RosterField> columns(List<String> told) {
        var columns = new LinkedHashMap<String, RosterField>();
        for (String one : told) {
            int at = one.lastIndexOf('=');
            String heading = Entry.required("column", at < 0 ? "" : one.substring(0, at), 100);
            columns.put(heading, Choices.required("column", RosterField.class, one.substring(at + 1)));
        }
        return columns;
    }
}
