package io.greentalent.api;

import io.greentalent.people.AuditLog;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Denied;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.ProblemDetail;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Answers a refusal in JSON (RFC 9457); who asked for what is not theirs leaves a line in the audit log. */
@Provider
public class ProblemAnswers implements ExceptionMapper<Problem> {
    private static final int UNPROCESSABLE = 422;
    private static final Set<String> RACES = Set.of("shared.changedMeanwhile", "shared.enteredMeanwhile");

    @Context
    UriInfo uri;

    @Context
    Request request;

    @Inject
    CurrentCaller who;

    @Inject
    AuditLog audit;

    @Override
    public Response toResponse(Problem problem) {
        if ((problem instanceof NotFound || problem instanceof Denied) && !problem.isAudited()) {
            audit.deniedAt(request.getMethod(), uri.getPath(), problem);
        }
        return answer(ProblemDetail.of(problem, status(problem), who.get().locale()));
    }

    /** 404, 403, 409 for what another change or the present state forbids, else 422. */
    static int status(Problem problem) {
        if (problem instanceof NotFound) {
            return 404;
        }
        if (problem instanceof Denied) {
            return 403;
        }
        boolean state = problem.key().contains(".notNow.") || RACES.contains(problem.key());
        return state ? 409 : UNPROCESSABLE;
    }

    static Response answer(ProblemDetail detail) {
        return Response.status(detail.status())
                .type(ProblemDetail.MEDIA_TYPE)
                .entity(detail)
                .build();
    }
}
