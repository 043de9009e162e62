package io.greentalent.api;

import io.greentalent.ledger.ConfirmCompletions;
import io.greentalent.ledger.RejectCompletions;
import io.greentalent.ledger.VerifyCompletions;
import io.greentalent.shared.Entry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What college and operator decide on an offering's completion list (完成名单的确认与核验). */
@Path("/offerings")
@Tag(name = "completions", description = "Completion lists · 完成名单")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class CompletionsApi {
    private static final int MOST = 5_000;

    @Inject
    ConfirmCompletions confirm;

    @Inject
    VerifyCompletions verify;

    @Inject
    RejectCompletions reject;

    /**
     * Which person-times of the offering.
     *
     * @param reason asked for where they are rejected
     */
    public record Chosen(
            @Nullable List<Long> personTimeIds, @Nullable String reason) {
        private Set<Long> ids() {
            var ids = Entry.present("personTimeIds", personTimeIds);
            Entry.within("personTimeIds", ids.size(), 1, MOST);
            ids.forEach(id -> Entry.present("personTimeIds", id));
            return new HashSet<>(ids);
        }
    }

    /** How many were decided now; those that were decided before stay as they are. */
    public record Decided(int decided) {}

    /**
     * What verifying came to.
     *
     * @param counted entered into the ledger
     * @param repeats rejected, as person and course count in that year already
     * @param before decided before
     */
    public record Verified(int counted, int repeats, int before) {}

    @POST
    @Path("/{id}/completions/confirm")
    @Operation(summary = "The college confirms · 院校确认完成")
    public Decided confirm(@PathParam("id") long offeringId, @Nullable Chosen body) {
        return new Decided(confirm.confirm(offeringId, chosen(body).ids()));
    }

    @POST
    @Path("/{id}/completions/verify")
    @Operation(summary = "The operator verifies: entries are appended to the ledger · 核验计入台账")
    public Verified verify(@PathParam("id") long offeringId, @Nullable Chosen body) {
        var result = verify.verify(offeringId, chosen(body).ids());
        return new Verified(result.counted(), result.repeats(), result.before());
    }

    @POST
    @Path("/{id}/completions/reject")
    @Operation(summary = "The operator rejects, with a reason · 不予计入")
    public Decided reject(@PathParam("id") long offeringId, @Nullable Chosen body) {
        var chosen = chosen(body);
        return new Decided(reject.reject(offeringId, chosen.ids(), chosen.reason));
    }

    private static Chosen chosen(@Nullable Chosen body) {
        return Entry.present("body", body);
    }
}
