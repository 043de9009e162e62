package io.greentalent.keycloak;

import io.greentalent.people.IdentityProvider;
import io.greentalent.shared.Log;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where somebody is led who was not let in, and what the log is told of it (拒绝登录). */
final class Refusals {
    private static final Logger LOG = Log.of(Refusals.class);

    private Refusals() {}

    /** The page that says why, and leads on to the target by another try. */
    static String page(HttpServletRequest request, String why, String target) {
        return request.getContextPath() + IdentityProvider.REFUSED + "?why=" + why + "&target="
                + URLEncoder.encode(target, StandardCharsets.UTF_8);
    }

    static void log(Exception e) {
        LOG.log(Level.WARNING, "sign-in at Keycloak: " + e.getMessage() + cause(e));
    }

    private static String cause(Exception e) {
        return e.getCause() == null
                ? ""
                : " (" + e.getCause().getClass().getSimpleName() + ": "
                        + e.getCause().getMessage() + ")";
    }
}
