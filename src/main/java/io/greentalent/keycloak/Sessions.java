package io.greentalent.keycloak;

import io.greentalent.keycloak.PendingSignIns.Begun;
import io.greentalent.people.IdentityProvider;
import io.greentalent.people.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the browser's session keeps around signing in (会话). */
final class Sessions {
    /** Of two requests of one browser at once, neither loses the other's. */
    private static final Object[] LOCKS = new Object[64];

    static {
        java.util.Arrays.setAll(LOCKS, i -> new Object());
    }

    private Sessions() {}

    static void begin(HttpServletRequest request, Begun begun) {
        var session = request.getSession(true);
        synchronized (lock(session.getId())) {
            session.setAttribute(PendingSignIns.NAME, pending(request).with(begun));
        }
    }

    /** The sign-in of that state, which is over by this. */
    static Optional<Begun> end(HttpServletRequest request, @Nullable String state, Instant now) {
        var session = request.getSession(false);
        if (session == null || state == null) {
            return Optional.empty();
        }
        synchronized (lock(session.getId())) {
            var pending = pending(request);
            var found = pending.of(state, now);
            found.ifPresent(one -> session.setAttribute(PendingSignIns.NAME, pending.without(one)));
            return found;
        }
    }

    /** In a session of a new id, so that an id planted before is worth nothing. */
    static void keep(HttpServletRequest request, SignedIn signedIn) {
        var session = request.getSession(true);
        request.changeSessionId();
        session.removeAttribute(IdentityProvider.REFUSED_TOKEN);
        session.setAttribute(SignedIn.NAME, signedIn);
    }

    private static PendingSignIns pending(HttpServletRequest request) {
        return request.getSession().getAttribute(PendingSignIns.NAME) instanceof PendingSignIns pending
                ? pending
                : PendingSignIns.NONE;
    }

    private static Object lock(String id) {
        return LOCKS[Math.floorMod(id.hashCode(), LOCKS.length)];
    }
}
