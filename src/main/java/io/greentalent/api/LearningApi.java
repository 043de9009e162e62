package io.greentalent.api;

import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.learning.Learner;
import io.greentalent.learning.Learners;
import io.greentalent.learning.RecordMarks;
import io.greentalent.learning.RecordSafetyPasses;
import io.greentalent.learning.SafetyTerm;
import io.greentalent.learning.Score;
import io.greentalent.offerings.Offerings;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Marks and safety passes (成绩与安全考核). */
@Path("/offerings")
@Tag(name = "marks", description = "Marks and safety passes · 成绩与安全考核")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class LearningApi {
    @Inject
    Learners learners;

    @Inject
    Offerings offerings;

    @Inject
    RecordMarks marks;

    @Inject
    RecordSafetyPasses passes;

    @Inject
    CurrentCaller who;

    /**
     * What is recorded of one person.
     *
     * @param score left out while there is none
     * @param passedOn of the safety pass that holds longest; left out while there is none
     */
    public record Recorded(
            long enrolmentId,
            String name,
            @Nullable String studentNo,
            boolean withdrawn,
            long sessionsAttended,
            @Nullable BigDecimal score,
            @Nullable LocalDate passedOn,
            @Nullable LocalDate validUntil) {
        static Recorded of(Learner learner) {
            var pass = learner.pass();
            var score = learner.score();
            return new Recorded(
                    learner.enrolmentId(),
                    learner.name(),
                    learner.studentNo(),
                    learner.withdrawn(),
                    learner.present(),
                    score == null ? null : new BigDecimal(score.toString()),
                    pass == null ? null : pass.passedOn(),
                    pass == null ? null : pass.validUntil());
        }
    }

    /** A mark of 0 to 100 points, to a tenth; none takes the mark away. */
    public record MarkTold(
            @Nullable Long enrolmentId, @Nullable BigDecimal score) {}

    /** A safety pass: the day of the test, and the last day on which it holds. */
    public record PassTold(
            @Nullable Long enrolmentId,
            @Nullable LocalDate passedOn,
            @Nullable LocalDate validUntil) {}

    @GET
    @Path("/{id}/marks")
    @Operation(summary = "What is recorded of everybody on the offering · 学习记录")
    public List<Recorded> list(@PathParam("id") long offeringId) {
        var scope = scope();
        offerings.get(offeringId, scope);
        return learners.on(offeringId, scope).stream().map(Recorded::of).toList();
    }

    @PUT
    @Path("/{id}/marks")
    @Operation(summary = "Record marks; who is not named keeps theirs · 登记成绩")
    public Changed mark(@PathParam("id") long offeringId, @Nullable List<MarkTold> body) {
        var scores = new HashMap<Long, Score>();
        var struck = new HashSet<Long>();
        for (var told : Bodies.items(body)) {
            long enrolment = Entry.present("enrolmentId", told.enrolmentId);
            if (told.score == null) {
                struck.add(enrolment);
            } else {
                scores.put(enrolment, score(told.score));
            }
        }
        struck.removeAll(scores.keySet());
        return new Changed(marks.replace(offeringId, scores, struck));
    }

    @PUT
    @Path("/{id}/safety-passes")
    @Operation(summary = "Record safety passes · 登记安全考核")
    public Changed pass(@PathParam("id") long offeringId, @Nullable List<PassTold> body) {
        Map<Long, SafetyTerm> terms = new HashMap<>();
        for (var told : Bodies.items(body)) {
            terms.put(
                    Entry.present("enrolmentId", told.enrolmentId),
                    new SafetyTerm(
                            Entry.present("passedOn", told.passedOn), Entry.present("validUntil", told.validUntil)));
        }
        return new Changed(passes.record(offeringId, terms));
    }

    private static Score score(BigDecimal told) {
        return Score.read(told.toPlainString())
                .orElseThrow(() -> Problem.of("shared.api.score").at("score"));
    }

    private Scope scope() {
        return who.get().scope(Role.COLLEGE, OPERATOR, INSTRUCTOR);
    }
}
