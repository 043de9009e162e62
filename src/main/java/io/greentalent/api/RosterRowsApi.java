package io.greentalent.api;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.rosters.ConfirmRosterRow;
import io.greentalent.rosters.MendRosterRow;
import io.greentalent.rosters.RosterField;
import io.greentalent.rosters.RosterRow;
import io.greentalent.rosters.RosterRows;
import io.greentalent.rosters.Rule;
import io.greentalent.rosters.Verdict;
import io.greentalent.rosters.VerifyRoster;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The rows of a report: judged, mended, confirmed, returned (名册行). */
@Path("/rosters")
@Tag(name = "rosters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class RosterRowsApi {
    @Inject
    RosterRows rows;

    @Inject
    MendRosterRow mend;

    @Inject
    ConfirmRosterRow confirm;

    @Inject
    VerifyRoster verify;

    @Inject
    CurrentCaller who;

    /** How many rows. */
    public record Confirmed(int confirmed) {}

    @GET
    @Path("/{id}/rows")
    @Operation(summary = "The report's rows with their verdicts · 名册行")
    public Paging.Listed<RosterViews.Row> list(
            @BeanParam Paging paging,
            @PathParam("id") long reportId,
            @QueryParam("verdict") @DefaultValue("") String verdict,
            @QueryParam("rule") @DefaultValue("") String rule,
            @QueryParam("outcome") @DefaultValue("") String outcome) {
        var scope = scope();
        var filter = new RosterRows.Filter(
                Choices.optional("verdict", Verdict.class, verdict),
                rule.isBlank() ? null : rule(rule),
                Choices.optional("outcome", RosterRow.Outcome.class, outcome));
        var locale = who.get().locale();
        return paging.listed(
                rows.list(reportId, filter, paging.window(RosterRows.SORTABLE), scope).stream()
                        .map(r -> RosterViews.Row.of(r, true, locale))
                        .toList(),
                rows.count(reportId, filter, scope));
    }

    @PATCH
    @Path("/rows/{rowId}")
    @Operation(summary = "Mend cells of a draft's row, named by their field · 修改名册行")
    public void mend(@PathParam("rowId") long rowId, @Nullable Map<String, String> body) {
        var texts = new EnumMap<RosterField, String>(RosterField.class);
        Entry.present("body", body)
                .forEach((field, text) ->
                        texts.put(Choices.required("field", RosterField.class, field), Entry.present(field, text)));
        mend.mend(rowId, texts);
    }

    @PUT
    @Path("/rows/{rowId}/confirmation")
    @Operation(summary = "Take a row to review, with a reason · 确认名册行")
    public void confirm(@PathParam("rowId") long rowId, @Nullable Reason body) {
        confirm.confirm(rowId, Reason.text(body));
    }

    @DELETE
    @Path("/rows/{rowId}/confirmation")
    @Operation(summary = "Take a confirmation back · 取消确认")
    public void unconfirm(@PathParam("rowId") long rowId) {
        confirm.withdraw(rowId);
    }

    @POST
    @Path("/{id}/rules/{rule}/confirmation")
    @Operation(summary = "Take all rows to review for one rule · 按规则确认")
    public Confirmed confirmAll(@PathParam("id") long reportId, @PathParam("rule") String rule, @Nullable Reason body) {
        return new Confirmed(confirm.confirmAll(reportId, rule(rule), Reason.text(body)));
    }

    @PUT
    @Path("/rows/{rowId}/return")
    @Operation(summary = "Do not take a row (operator), with a reason · 退回名册行")
    public void sendBack(@PathParam("rowId") long rowId, @Nullable Reason body) {
        verify.returnRow(rowId, Reason.text(body));
    }

    @DELETE
    @Path("/rows/{rowId}/return")
    @Operation(summary = "Take a returned row after all (operator) · 取消退回")
    public void keep(@PathParam("rowId") long rowId) {
        verify.keepRow(rowId);
    }

    private static Rule rule(String code) {
        return Rule.of(code).orElseThrow(() -> Problem.of("shared.api.rule").at("rule"));
    }

    private Scope scope() {
        return who.get().scope(COLLEGE, OPERATOR);
    }
}
