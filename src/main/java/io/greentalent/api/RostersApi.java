package io.greentalent.api;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.rosters.CommitRoster;
import io.greentalent.rosters.DiscardRoster;
import io.greentalent.rosters.HandInRoster;
import io.greentalent.rosters.RosterReport;
import io.greentalent.rosters.RosterRows;
import io.greentalent.rosters.RosterTasks;
import io.greentalent.rosters.Rosters;
import io.greentalent.rosters.SubmitRoster;
import io.greentalent.rosters.UndoRoster;
import io.greentalent.rosters.VerifyRoster;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Jobs;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Task;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Roster reports from their draft to their verification (名册上报). */
@Path("/rosters")
@Tag(name = "rosters", description = "Roster reports · 名册上报")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class RostersApi {
    @Inject
    Rosters rosters;

    @Inject
    RosterRows rows;

    @Inject
    RosterTasks tasks;

    @Inject
    CommitRoster commit;

    @Inject
    UndoRoster undo;

    @Inject
    DiscardRoster discard;

    @Inject
    SubmitRoster submit;

    @Inject
    VerifyRoster verify;

    @Inject
    Jobs jobs;

    @Inject
    CurrentCaller who;

    @GET
    @Operation(summary = "Reports in scope, the latest first · 名册列表")
    public Paging.Listed<RosterViews.Line> list(
            @BeanParam Paging paging,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("college") long collegeId,
            @QueryParam("term") long termId,
            @QueryParam("state") @DefaultValue("") String state) {
        var search =
                new Rosters.Search(collegeId, termId, Choices.optional("state", RosterReport.State.class, state), text);
        var scope = scope();
        return paging.listed(
                rosters.list(search, paging.window(Rosters.SORTABLE), scope).stream()
                        .map(RosterViews.Line::of)
                        .toList(),
                rosters.count(search, scope));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One report with its counts and the work at it · 名册")
    public RosterViews.Report one(@PathParam("id") long id) {
        var scope = scope();
        // The work first: what it does until the report is read makes the report newer, never older.
        var task = tasks.latest(id, scope);
        return RosterViews.Report.of(
                rosters.get(id, scope), rows.counts(id, scope), task, who.get().locale());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Throw a draft away · 删除草稿")
    public void discard(@PathParam("id") long id) {
        discard.discard(id);
    }

    @POST
    @Path("/{id}/commit")
    @Operation(summary = "Write a draft's clean and confirmed rows · 写入名册")
    public Response commit(@PathParam("id") long id) {
        return begun(id, commit.commit(id));
    }

    @POST
    @Path("/{id}/undo")
    @Operation(summary = "Take back what was written, until it is verified · 撤销名册")
    public Response undo(@PathParam("id") long id) {
        return begun(id, undo.undo(id));
    }

    @POST
    @Path("/{id}/submit")
    @Operation(summary = "Hand a written report in for verification · 上报名册")
    public RosterViews.Report submit(@PathParam("id") long id) {
        submit.submit(id);
        return one(id);
    }

    @POST
    @Path("/{id}/verify")
    @Operation(summary = "Verify and lock (operator; not who handed it in) · 核验名册")
    public RosterViews.Report verify(@PathParam("id") long id) {
        verify.verify(id);
        return one(id);
    }

    @POST
    @Path("/{id}/return")
    @Operation(summary = "Give a report back with a reason (operator) · 退回名册")
    public RosterViews.Report sendBack(@PathParam("id") long id, @Nullable Reason body) {
        verify.sendBack(id, Reason.text(body));
        return one(id);
    }

    /** Begins to write what was handed in, unless the same request came before, and answers where the report is. */
    Response begun(HandInRoster.Taken taken) {
        return begun(taken.reportId(), taken.writing());
    }

    private Response begun(long id, @Nullable Task task) {
        if (task != null) {
            jobs.begin(task);
        }
        return Response.accepted(one(id)).location(URI.create("rosters/" + id)).build();
    }

    private Scope scope() {
        return who.get().scope(COLLEGE, OPERATOR);
    }
}
