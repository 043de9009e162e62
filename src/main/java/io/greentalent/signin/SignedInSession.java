package io.greentalent.signin;

import io.greentalent.people.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Where a browser's sign-in is kept (会话): in its session, which nothing here makes without need. */
final class SignedInSession {
    private SignedInSession() {}

    /** The sign-in of this request's session, if there is one; makes no session. */
    static @Nullable SignedIn of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SignedIn.NAME) instanceof SignedIn signedIn ? signedIn : null;
    }

    /** Remembers it in a session of a new id, so that an id planted before is worth nothing. */
    static void begin(HttpServletRequest request, SignedIn signedIn) {
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(SignedIn.NAME, signedIn);
    }

    /** The same sign-in, as it was confirmed since. */
    static void keep(HttpServletRequest request, SignedIn signedIn) {
        var session = request.getSession(false);
        if (session != null) {
            session.setAttribute(SignedIn.NAME, signedIn);
        }
    }

    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(SignedIn.NAME);
        }
    }
}
