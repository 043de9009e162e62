package io.greentalent.api;

import io.greentalent.shared.Causes;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Incident;
import io.greentalent.shared.Problem;
import io.greentalent.shared.ProblemDetail;
import io.greentalent.shared.Unanswered;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Answers everything that is no refusal of a use case: what can't be read, an address that does not exist, a failure of ours
 * with its incident number (其他错误). Never a trace, never what was sent.
 */
@Provider
public class OtherAnswers implements ExceptionMapper<Throwable> {
    /** Statuses with a sentence of their own. */
    private static final Set<Integer> TOLD = Set.of(400, 404, 405, 406, 413, 415);

    @Context
    UriInfo uri;

    @Context
    Request request;

    @Inject
    CurrentCaller who;

    @Override
    public Response toResponse(Throwable thrown) {
        var problem = Causes.find(thrown, Problem.class);
        if (problem != null) {
            return told(problem, ProblemAnswers.status(problem));
        }
        var unanswered = Unanswered.problem(thrown);
        if (unanswered != null) {
            Incident.logged(request.getMethod() + " " + uri.getPath(), thrown);
            return Response.fromResponse(told(unanswered, 503))
                    .header("Retry-After", Unanswered.RETRY_SECONDS)
                    .build();
        }
        int status = status(thrown);
        return TOLD.contains(status) ? told(Problem.of("shared.api.text." + status), status) : failed(thrown);
    }

    private Response told(Problem problem, int status) {
        return ProblemAnswers.answer(ProblemDetail.of(problem, status, who.get().locale()));
    }

    private Response failed(Throwable thrown) {
        String incident = Incident.logged(request.getMethod() + " " + uri.getPath(), thrown);
        return ProblemAnswers.answer(ProblemDetail.ofFailure(incident, who.get().locale()));
    }

    private static int status(Throwable thrown) {
        var answer = Causes.find(thrown, WebApplicationException.class);
        if (answer != null) {
            int status = answer.getResponse().getStatus();
            return status >= 400 && status < 500 && !TOLD.contains(status) ? 400 : status;
        }
        boolean unreadable = Causes.find(thrown, JsonbException.class) != null
                || Causes.find(thrown, JsonException.class) != null
                || Causes.find(thrown, ProcessingException.class) != null;
        return unreadable ? 400 : 500;
    }
}
