package io.greentalent.signin;

import io.greentalent.people.IdentityProvider;
import io.greentalent.shared.OwnPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Addresses around signing in. A target is only ever a path of this application. */
final class Paths {
    static final String SIGN_IN = "/public/signin.xhtml";
    static final String CHANGE_PASSWORD = "/app/password.xhtml";
    static final String HOME = "/app/home.xhtml";

    private Paths() {}

    /** Styles, scripts, pictures: the same for everybody, so no session is looked up. */
    static boolean isStatic(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/jakarta.faces.resource/") || path.startsWith("/resources/");
    }

    /** Where signing in begins; leads back to what was asked for. What was typed there is kept by the browser. */
    static String signIn(HttpServletRequest request, boolean elsewhere) {
        String query = request.getQueryString();
        String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
        return (elsewhere ? IdentityProvider.SIGN_IN : SIGN_IN) + "?target="
                + URLEncoder.encode(asked, StandardCharsets.UTF_8);
    }

    /** The target if it is a plain path of this application, else the caller's home. */
    static String safe(@Nullable String target) {
        String own = OwnPath.safe(target, HOME);
        return own.startsWith(SIGN_IN) ? HOME : own;
    }

    /** Redirects; inside a Faces AJAX request by the partial response that its script understands. */
    static void redirect(HttpServletRequest request, HttpServletResponse response, String to) throws IOException {
        String address = request.getContextPath() + to;
        if (!"partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.sendRedirect(address);
            return;
        }
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                        + address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                        + "\"/></partial-response>");
    }
}
