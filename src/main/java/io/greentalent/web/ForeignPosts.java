package io.greentalent.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a page of another site makes a browser send (跨站请求). The cookie's SameSite and the form's own token stand in
 * its way already; this holds for whatever has neither, and leaves a line in the audit log.
 */
public class ForeignPosts extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Of a site's own pages, and of nobody's: typed, reloaded, or another program than a browser. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean foreign =
                foreign(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader("Host"));
        if (foreign && !READING.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /**
     * Whether a browser says that the page which sends this is another site's. It tells {@code Sec-Fetch-Site} over a trusted
     * connection only, and knows better than we do behind a proxy that renames the host; {@code Origin} it tells with every
     * form. Other programs tell neither.
     */
    static boolean foreign(@Nullable String site, @Nullable String origin, @Nullable String host) {
        if (site != null) {
            return !OWN.contains(site);
        }
        return origin != null && !authority(origin).equalsIgnoreCase(host);
    }

    /** The host and port of an origin; empty for one that hides itself ({@code null}). */
    private static String authority(String origin) {
        try {
            var authority = new URI(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
