package io.greentalent.api;

import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;
import static java.util.stream.Collectors.toMap;

import io.greentalent.offerings.CourseSession;
import io.greentalent.offerings.Offerings;
import io.greentalent.offerings.PlanSessions;
import io.greentalent.offerings.RecordAttendance;
import io.greentalent.offerings.SessionRow;
import io.greentalent.offerings.Sessions;
import io.greentalent.shared.ClassHours;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** When offerings meet, and who was there (课次与考勤). */
@Path("/sessions")
@Tag(name = "sessions", description = "Sessions and attendance · 课次与考勤")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class SessionsApi {
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(24);

    @Inject
    Sessions sessions;

    @Inject
    Offerings offerings;

    @Inject
    PlanSessions plan;

    @Inject
    RecordAttendance attendance;

    @Inject
    CurrentCaller who;

    /** One session; hours are class hours of 45 minutes. */
    public record SessionView(
            long id,
            int number,
            String kind,
            LocalDateTime startsAt,
            LocalDateTime endsAt,
            String hours,
            String place,
            long recorded,
            long present) {
        static SessionView of(SessionRow row) {
            return new SessionView(
                    row.id(),
                    row.number(),
                    row.kind().name(),
                    row.startsAt(),
                    row.endsAt(),
                    row.hours().toString(),
                    row.place(),
                    row.recorded(),
                    row.present());
        }
    }

    /**
     * When and where.
     *
     * @param kind THEORY or PRACTICE
     * @param hours class hours of 45 minutes, to a tenth
     * @param times a weekly series of so many, 1 where it is left out; of no meaning where one is moved
     */
    public record Slot(
            @Nullable String kind,
            @Nullable LocalDateTime startsAt,
            @Nullable LocalDateTime endsAt,
            @Nullable BigDecimal hours,
            @Nullable String place,
            @Nullable Integer times) {
        private CourseSession.Slot slot() {
            return new CourseSession.Slot(
                    Choices.required("kind", CourseSession.Kind.class, kind),
                    Entry.present("startsAt", startsAt),
                    Entry.present("endsAt", endsAt),
                    classHours(Entry.present("hours", hours)),
                    Entry.optional("place", place, 100));
        }

        private static ClassHours classHours(BigDecimal told) {
            if (told.signum() < 0 || told.compareTo(MOST_HOURS) > 0) {
                throw Problem.of("shared.entry.range", 0, MOST_HOURS.intValue()).at("hours");
            }
            return new ClassHours(
                    told.movePointRight(1).setScale(0, RoundingMode.DOWN).intValueExact());
        }
    }

    /**
     * Who is enrolled, and what is recorded.
     *
     * @param present left out while nothing is recorded
     */
    public record Seen(
            long enrolmentId,
            String name,
            @Nullable String studentNo,
            @Nullable Boolean present) {}

    /** Who was there. */
    public record Told(@Nullable Long enrolmentId, @Nullable Boolean present) {}

    @GET
    @Operation(summary = "An offering's sessions · 课次列表")
    public List<SessionView> list(@QueryParam("offering") long offeringId) {
        var scope = scope();
        offerings.get(offeringId, scope);
        return sessions.withAttendance(offeringId, scope).stream()
                .map(SessionView::of)
                .toList();
    }

    @POST
    @Operation(summary = "Plan sessions, once or weekly · 安排课次")
    public List<SessionView> plan(@QueryParam("offering") long offeringId, @Nullable Slot body) {
        var slot = Entry.present("body", body);
        plan.weekly(offeringId, slot.slot(), slot.times == null ? 1 : slot.times);
        return list(offeringId);
    }

    @PUT
    @Path("/{id}")
    @Operation(summary = "Move a session · 调整课次")
    public void move(@PathParam("id") long sessionId, @Nullable Slot body) {
        plan.move(sessionId, Entry.present("body", body).slot());
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Cancel a session without attendance · 取消课次")
    public void cancel(@PathParam("id") long sessionId) {
        plan.cancel(sessionId);
    }

    @GET
    @Path("/{id}/attendance")
    @Operation(summary = "The roll of a session · 课次考勤")
    public List<Seen> roll(@PathParam("id") long sessionId) {
        var scope = scope();
        sessions.get(sessionId, scope);
        return sessions.roll(sessionId, scope).stream()
                .map(l -> new Seen(l.enrolmentId(), l.name(), l.studentNo(), l.present()))
                .toList();
    }

    @PUT
    @Path("/{id}/attendance")
    @Operation(summary = "Record presence and absence; who is not named stays as recorded · 登记考勤")
    public Changed record(@PathParam("id") long sessionId, @Nullable List<Told> body) {
        var told = Bodies.items(body).stream()
                .collect(toMap(
                        t -> Entry.present("enrolmentId", t.enrolmentId),
                        t -> Entry.present("present", t.present),
                        (a, b) -> b));
        return new Changed(attendance.record(sessionId, told));
    }

    private Scope scope() {
        return who.get().scope(COLLEGE, OPERATOR, INSTRUCTOR);
    }
}
