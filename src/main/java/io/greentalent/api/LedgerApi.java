package io.greentalent.api;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.COMMISSION;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.ledger.Entries;
import io.greentalent.ledger.EntryFilter;
import io.greentalent.ledger.Link;
import io.greentalent.ledger.ReasonText;
import io.greentalent.ledger.Recount;
import io.greentalent.ledger.VerifyLedger;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The ledger: its sums, its entries and its checks (台账). */
@Path("/ledger")
@Tag(name = "ledger")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class LedgerApi {
    @Inject
    Summaries summaries;

    @Inject
    Entries entries;

    @Inject
    VerifyLedger verify;

    @Inject
    Recount recount;

    @Inject
    CurrentCaller who;

    /**
     * One entry with its place in the chain of its offering.
     *
     * @param sign 1 or -1
     */
    public record EntryView(
            long personTimeId,
            int seq,
            int sign,
            long offeringId,
            long chainSeq,
            long personId,
            long courseId,
            long collegeId,
            String category,
            LocalDate completedOn,
            int ruleNumber,
            String reason,
            String enteredBy,
            LocalDateTime enteredAt,
            String previousHash,
            String hash) {
        static EntryView of(Link link, Locale locale) {
            return new EntryView(
                    link.personTimeId(),
                    link.seq(),
                    link.sign(),
                    link.offeringId(),
                    link.chainSeq(),
                    link.personId(),
                    link.courseId(),
                    link.collegeId(),
                    link.category(),
                    link.completedOn(),
                    link.ruleNumber(),
                    ReasonText.text(locale, link.reason()),
                    link.enteredByName(),
                    link.enteredAt(),
                    link.previousHash(),
                    link.hash());
        }
    }

    @GET
    @Path("/summary")
    @Operation(summary = "What counts and what waits: the whole task book, or the own college · 汇总")
    public Summaries.Summary summary() {
        return summaries.of(scope());
    }

    @GET
    @Path("/entries")
    @Operation(summary = "The ledger's entries in scope, in the order in which they were entered · 台账记录")
    public Paging.Listed<EntryView> entries(
            @BeanParam Paging paging,
            @QueryParam("offering") long offeringId,
            @QueryParam("college") long collegeId,
            @QueryParam("course") long courseId,
            @QueryParam("personTime") long personTimeId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        var filter = new EntryFilter(offeringId, collegeId, courseId, personTimeId, Dates.days(from, until));
        var scope = scope();
        var locale = who.get().locale();
        return paging.listed(
                entries.list(scope, filter, paging.window(Set.of())).stream()
                        .map(e -> EntryView.of(e, locale))
                        .toList(),
                entries.count(scope, filter));
    }

    @POST
    @Path("/verify")
    @Operation(summary = "Check every chain and every signed root (operator, commission) · 验链")
    public ChecksView.Verified verify() {
        return ChecksView.Verified.of(verify.verify(), who.get().locale());
    }

    @POST
    @Path("/recount")
    @Operation(
            summary = "Count again from the evidence, under the rules that judged or all under one (operator,"
                    + " commission) · 重新计数")
    public ChecksView.Recounted recount(@QueryParam("rule") int ruleNumber) {
        var report = ruleNumber == 0 ? recount.recount() : recount.recountUnder(ruleNumber);
        return ChecksView.Recounted.of(report, who.get().locale());
    }

    private Scope scope() {
        return who.get().scope(COLLEGE, OPERATOR, COMMISSION);
    }
}
