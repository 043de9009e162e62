package io.greentalent.api;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.COMMISSION;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.ledger.PersonTime;
import io.greentalent.ledger.PersonTimeFilter;
import io.greentalent.ledger.PersonTimeRow;
import io.greentalent.ledger.PersonTimes;
import io.greentalent.ledger.ReinstatePersonTime;
import io.greentalent.ledger.WithdrawPersonTime;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Scope;
import io.greentalent.targets.EvidenceThreads;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** Person-times and what each rests on (人次). */
@Path("/person-times")
@Tag(name = "ledger", description = "Person-times and the ledger · 人次与台账")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class PersonTimesApi {
    @Inject
    PersonTimes personTimes;

    @Inject
    EvidenceThreads evidence;

    @Inject
    WithdrawPersonTime withdraw;

    @Inject
    ReinstatePersonTime reinstate;

    @Inject
    CurrentCaller who;

    /** One person-time. */
    public record PersonTimeView(
            long id,
            long offeringId,
            String offering,
            long courseId,
            String course,
            long collegeId,
            String college,
            long personId,
            String name,
            @Nullable String studentNo,
            long enrolmentId,
            boolean vouched,
            String category,
            String state,
            int ruleNumber,
            @Nullable LocalDate completedOn,
            @Nullable String confirmedBy,
            @Nullable LocalDateTime confirmedAt,
            @Nullable String decidedBy,
            @Nullable LocalDateTime decidedAt,
            @Nullable String reason) {
        static PersonTimeView of(PersonTimeRow row, Locale locale) {
            String reason = row.reasonText(locale);
            return new PersonTimeView(
                    row.id(),
                    row.offeringId(),
                    row.offeringNumber(),
                    row.courseId(),
                    locale.equals(Locale.ENGLISH) ? row.titleEn() : row.titleZh(),
                    row.collegeId(),
                    row.collegeName(),
                    row.personId(),
                    row.personName(),
                    row.studentNo(),
                    row.enrolmentId(),
                    row.vouched(),
                    row.category(),
                    row.state().name(),
                    row.ruleNumber(),
                    row.completedOn(),
                    row.confirmedByName(),
                    row.confirmedAt(),
                    row.decidedByName(),
                    row.decidedAt(),
                    reason.isEmpty() ? null : reason);
        }
    }

    @GET
    @Operation(summary = "Person-times in scope · 人次清单")
    public Paging.Listed<PersonTimeView> list(
            @BeanParam Paging paging,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("offering") long offeringId,
            @QueryParam("college") long collegeId,
            @QueryParam("course") long courseId,
            @QueryParam("month") @DefaultValue("") String month,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        var wanted = Choices.optional("state", PersonTime.State.class, state);
        var filter = new PersonTimeFilter(
                offeringId,
                collegeId,
                courseId,
                month,
                wanted == null ? Set.of() : Set.of(wanted),
                text,
                Dates.days(from, until),
                PersonTimeFilter.Only.EACH);
        var scope = scope();
        var locale = who.get().locale();
        return paging.listed(
                personTimes.list(scope, filter, paging.window(PersonTimes.SORTABLE)).stream()
                        .map(row -> PersonTimeView.of(row, locale))
                        .toList(),
                personTimes.count(scope, filter));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One person-time · 人次")
    public PersonTimeView one(@PathParam("id") long id) {
        return PersonTimeView.of(personTimes.get(scope(), id), who.get().locale());
    }

    @GET
    @Path("/{id}/evidence")
    @Operation(summary = "Everything it rests on; the look leaves a line in the audit log · 佐证")
    public EvidenceView evidence(@PathParam("id") long id) {
        return EvidenceView.of(
                evidence.of(scope(), id, "EvidenceApi"), who.get().locale());
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(summary = "Reverse a counted one, with a reason (operator) · 撤销计入")
    public PersonTimeView withdraw(@PathParam("id") long id, @Nullable Reason body) {
        withdraw.withdraw(id, Reason.text(body));
        return one(id);
    }

    @POST
    @Path("/{id}/reinstate")
    @Operation(summary = "Reverse a withdrawal, with a reason (operator) · 恢复计入")
    public PersonTimeView reinstate(@PathParam("id") long id, @Nullable Reason body) {
        reinstate.reinstate(id, Reason.text(body));
        return one(id);
    }

    private Scope scope() {
        return who.get().scope(COLLEGE, OPERATOR, COMMISSION);
    }
}
