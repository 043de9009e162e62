package io.greentalent.keycloak;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What Keycloak's administration answered where it was no success (管理接口答复). */
final class Answered {
    private Answered() {}

    static Response.@Nullable Status status(WebApplicationException e) {
        return Response.Status.fromStatusCode(e.getResponse().getStatus());
    }

    /** As the client says it of answers without content. */
    static WebApplicationException otherwise(Response answer) {
        return answer.getStatus() < 500
                ? new ClientErrorException(answer.getStatus())
                : new WebApplicationException(answer.getStatus());
    }
}
