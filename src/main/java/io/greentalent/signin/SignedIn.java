package io.greentalent.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the session remembers of a sign-in: whose it is. Roles are looked up at each request, so a change holds at once.
 *
 * @param accountId the account
 */
record SignedIn(long accountId) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String NAME = "greentalent.signedIn";

    /** The sign-in of this request's session, if there is one; makes no session. */
    static @Nullable SignedIn of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (SignedIn) session.getAttribute(NAME);
    }

    /** Remembers it in a session of a new id, so that an id planted before is worth nothing. */
    void keep(HttpServletRequest request) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(NAME, this);
    }
}
