package io.greentalent.api;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;
import static java.util.stream.Collectors.toMap;

import io.greentalent.completion.Completions;
import io.greentalent.ledger.Counting;
import io.greentalent.ledger.Countings;
import io.greentalent.offerings.EnrolmentRow;
import io.greentalent.offerings.Enrolments;
import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.WithdrawEnrolment;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who is enrolled (选课); enrolments are made by rosters. */
@Path("/enrolments")
@Tag(name = "enrolments", description = "Enrolments · 选课")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class EnrolmentsApi {
    @Inject
    Enrolments enrolments;

    @Inject
    Offerings offerings;

    @Inject
    Countings countings;

    @Inject
    Completions completions;

    @Inject
    WithdrawEnrolment withdraw;

    @Inject
    CurrentCaller who;

    /**
     * One enrolment.
     *
     * @param vouched whether a verified roster, or the person, answers for it
     * @param counting where its person-time stands; left out before the first evaluation
     * @param why why it is not complete or does not count, in one sentence
     */
    public record EnrolmentView(
            long id,
            long personId,
            String name,
            @Nullable String studentNo,
            String category,
            String source,
            boolean vouched,
            String state,
            LocalDateTime enrolledAt,
            @Nullable String withdrawalReason,
            long sessionsRecorded,
            long sessionsAttended,
            @Nullable String counting,
            @Nullable Long personTimeId,
            @Nullable String why) {
        static EnrolmentView of(EnrolmentRow row, @Nullable Counting counting, String why) {
            return new EnrolmentView(
                    row.id(),
                    row.personId(),
                    row.name(),
                    row.studentNo(),
                    row.category().name(),
                    row.source().name(),
                    row.vouched(),
                    row.state().name(),
                    row.enrolledAt(),
                    row.withdrawalReason(),
                    row.recorded(),
                    row.present(),
                    counting == null ? null : counting.state().name(),
                    counting == null ? null : (Long) counting.personTimeId(),
                    why.isEmpty() ? null : why);
        }
    }

    @GET
    @Operation(summary = "Who is on an offering, and whether it counts · 班期名单")
    public Paging.Listed<EnrolmentView> list(@BeanParam Paging paging, @QueryParam("offering") long offeringId) {
        var scope = scope();
        offerings.get(offeringId, scope);
        var rows = enrolments.on(offeringId, paging.window(Enrolments.SORTABLE), scope);
        var standing = countings.ofOffering(offeringId, scope);
        var completed = completions.ofOffering(offeringId, scope).stream()
                .filter(c -> c.completion() != null)
                .collect(toMap(Completions.Row::enrolmentId, Function.identity()));
        var locale = who.get().locale();
        return paging.listed(
                rows.stream()
                        .map(row -> {
                            var counting = standing.get(row.id());
                            var completion = completed.get(row.id());
                            String missing = completion == null ? "" : completion.sentence(locale);
                            return EnrolmentView.of(row, counting, why(counting, missing, locale));
                        })
                        .toList(),
                enrolments.countOn(offeringId, scope));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One enrolment · 选课")
    public EnrolmentView one(@PathParam("id") long id) {
        var scope = scope();
        var row = enrolments.row(id, scope);
        var counting = countings.find(id, scope).orElse(null);
        var locale = who.get().locale();
        String missing =
                completions.find(id, scope).map(c -> c.sentence(locale)).orElse("");
        return EnrolmentView.of(row, counting, why(counting, missing, locale));
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(summary = "Withdraw somebody, with a reason · 退课")
    public EnrolmentView withdraw(@PathParam("id") long id, @Nullable Reason body) {
        withdraw.withdraw(id, Reason.text(body));
        return one(id);
    }

    @POST
    @Path("/{id}/reinstate")
    @Operation(summary = "Take a withdrawal back · 恢复选课")
    public EnrolmentView reinstate(@PathParam("id") long id) {
        withdraw.reinstate(id);
        return one(id);
    }

    /** As the pages say it: what is missing while the rule is not met, else why it does not count. */
    private static String why(@Nullable Counting counting, String missing, Locale locale) {
        String standing = counting == null ? "" : counting.sentence(locale);
        return standing.isEmpty() ? missing : standing;
    }

    private Scope scope() {
        return who.get().scope(COLLEGE, OPERATOR, INSTRUCTOR);
    }
}
