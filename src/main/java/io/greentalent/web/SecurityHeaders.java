package io.greentalent.web;

import io.greentalent.shared.WorkId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What browsers may do with our answers (安全响应头). Files with their version in the address are kept for good, other
 * files are asked for again, and pages of signed-in people are kept nowhere. The content policy of Faces pages is
 * written by PrimeFaces, which knows the nonce; everything else gets one without scripts of its own.
 */
public class SecurityHeaders extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'; style-src 'self'; script-src 'self'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        response.setHeader(RequestIds.HEADER, WorkId.current());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cache-Control", caching(path, request.getQueryString()));
        if (!isFacesPage(path)) {
            response.setHeader("Content-Security-Policy", POLICY);
        }
        chain.doFilter(request, response);
    }

    private static boolean isFacesPage(String path) {
        return path.equals("/") || (path.endsWith(".xhtml") && !path.startsWith("/jakarta.faces.resource/"));
    }

    static String caching(String path, @org.jspecify.annotations.Nullable String query) {
        if (path.startsWith("/resources/") || path.startsWith("/jakarta.faces.resource/")) {
            boolean versioned = query != null && (query.startsWith("v=") || query.contains("&v="));
            return versioned ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        }
        return "no-store";
    }
}
