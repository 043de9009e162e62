package io.greentalent.web;

import io.greentalent.people.AuditLog;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a line in the audit log where somebody who is signed in asks by an address for what is not theirs (越权访问留痕),
 * once a request. What a use case has refused stands in the log already.
 */
@ApplicationScoped
public class Denials {
    private static final String TOLD = "greentalent.denied";

    @Inject
    AuditLog audit;

    @Inject
    CurrentCaller who;

    /**
     * Tells the log.
     *
     * @param path of the page, from the application's root
     * @param problem what was refused; null where the folder belongs to another role
     */
    void tell(HttpServletRequest request, String path, @Nullable Problem problem) {
        boolean told = request.getAttribute(TOLD) != null || (problem != null && problem.isAudited());
        if (who.get().signedIn() && !told) {
            request.setAttribute(TOLD, Boolean.TRUE);
            audit.deniedAt("", path, problem);
        }
    }

    /** Tells the log, and answers a request of its own by 404 where there is no such thing, else by 403. */
    public void refuse(HttpServletRequest request, HttpServletResponse response, Problem refused) throws IOException {
        tell(request, request.getServletPath(), refused);
        response.sendError(
                refused instanceof NotFound ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN);
    }
}
