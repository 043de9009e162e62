package io.greentalent.api;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.COMMISSION;
import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.offerings.CloseOffering;
import io.greentalent.offerings.Offering;
import io.greentalent.offerings.OfferingRow;
import io.greentalent.offerings.OfferingSearch;
import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.OpenOffering;
import io.greentalent.offerings.ReviseOffering;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Entry;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Offerings (开课). */
@Path("/offerings")
@Tag(name = "offerings", description = "Offerings · 开课（班期）")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class OfferingsApi {
    @Inject
    Offerings offerings;

    @Inject
    OpenOffering open;

    @Inject
    ReviseOffering revise;

    @Inject
    CloseOffering close;

    @Inject
    OwnCollege own;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /** One offering. */
    public record OfferingView(
            long id,
            String number,
            long courseId,
            String courseCode,
            String title,
            long collegeId,
            String college,
            String term,
            String instructor,
            int capacity,
            int seatsTaken,
            boolean selfEnrolment,
            LocalDate startsOn,
            LocalDate endsOn,
            String standing,
            @Nullable LocalDateTime closedAt) {}

    /** One offering with what a revision must name. */
    public record Whole(OfferingView offering, long instructorId, long version) {}

    /** What an offering is opened with; the own college where none is named. */
    public record Plan(
            @Nullable String number,
            @Nullable Long courseId,
            @Nullable Long courseVersionId,
            @Nullable Long collegeId,
            @Nullable Long termId,
            @Nullable Long instructorId,
            @Nullable Integer capacity,
            @Nullable Boolean selfEnrolment,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /**
     * What an open offering is changed to, as a whole.
     *
     * @param version as it was read; refused where somebody else has changed the offering since
     */
    public record Revision(
            @Nullable Long version,
            @Nullable Long instructorId,
            @Nullable Integer capacity,
            @Nullable Boolean selfEnrolment,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    @GET
    @Operation(summary = "Offerings in scope, the latest first · 开课列表")
    public Paging.Listed<OfferingView> list(
            @BeanParam Paging paging,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam("term") long termId,
            @QueryParam("course") long courseId,
            @QueryParam("college") long collegeId,
            @QueryParam("standing") @DefaultValue("") String standing) {
        var search = new OfferingSearch(
                text,
                termId,
                courseId,
                collegeId,
                Choices.optional("standing", OfferingSearch.Only.class, standing),
                today());
        var scope = scope();
        return paging.listed(
                offerings.list(search, paging.window(Offerings.SORTABLE), scope).stream()
                        .map(this::view)
                        .toList(),
                offerings.count(search, scope));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One offering · 开课")
    public Whole one(@PathParam("id") long id) {
        var scope = scope();
        var offering = offerings.get(id, scope);
        return new Whole(view(offerings.row(id, scope)), offering.instructorId(), offering.version());
    }

    @POST
    @Operation(summary = "Open an offering · 新开班期")
    public Response open(@Nullable Plan body) {
        var plan = Entry.present("body", body);
        long id = open.open(new Offering.Plan(
                Entry.required("number", plan.number, 40),
                Entry.present("courseId", plan.courseId),
                Entry.present("courseVersionId", plan.courseVersionId),
                own.or("collegeId", plan.collegeId),
                Entry.present("termId", plan.termId),
                Entry.present("instructorId", plan.instructorId),
                Entry.present("capacity", plan.capacity),
                Boolean.TRUE.equals(plan.selfEnrolment),
                Entry.present("startsOn", plan.startsOn),
                Entry.present("endsOn", plan.endsOn)));
        return Response.created(URI.create("offerings/" + id)).entity(one(id)).build();
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Change an open offering · 调整班期")
    public Whole revise(@PathParam("id") long id, @Nullable Revision body) {
        var to = Entry.present("body", body);
        revise.revise(
                id,
                Entry.present("version", to.version),
                new ReviseOffering.Revision(
                        Entry.present("instructorId", to.instructorId),
                        Entry.present("capacity", to.capacity),
                        Boolean.TRUE.equals(to.selfEnrolment),
                        Entry.present("startsOn", to.startsOn),
                        Entry.present("endsOn", to.endsOn)));
        return one(id);
    }

    @POST
    @Path("/{id}/close")
    @Operation(summary = "Close an offering · 结束班期")
    public Whole close(@PathParam("id") long id) {
        close.close(id);
        return one(id);
    }

    @POST
    @Path("/{id}/reopen")
    @Operation(summary = "Open a closed offering again · 重新开放班期")
    public Whole reopen(@PathParam("id") long id) {
        close.reopen(id);
        return one(id);
    }

    private OfferingView view(OfferingRow row) {
        return new OfferingView(
                row.id(),
                row.number(),
                row.courseId(),
                row.courseCode(),
                row.title(who.get().locale()),
                row.collegeId(),
                row.college(),
                row.term(),
                row.instructor(),
                row.capacity(),
                row.seatsTaken(),
                row.selfEnrolment(),
                row.startsOn(),
                row.endsOn(),
                row.on(today()).name(),
                row.closedAt());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Scope scope() {
        return who.get().scope(COLLEGE, OPERATOR, COMMISSION, INSTRUCTOR);
    }
}
