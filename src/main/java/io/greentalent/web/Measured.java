package io.greentalent.web;

import io.greentalent.shared.Measures;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/** Times each request by its route and the class of its status (请求计时). The route is a page, a servlet or an API route's template. */
public class Measured extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient Set<String> pages = new HashSet<>();

    @Inject
    transient Measures measures;

    @Override
    public void init(FilterConfig config) {
        add(config.getServletContext(), "/");
    }

    private void add(ServletContext application, String folder) {
        var paths = application.getResourcePaths(folder);
        for (String path : paths == null ? Set.<String>of() : paths) {
            if (path.endsWith("/") && !path.startsWith("/WEB-INF/")) {
                add(application, path);
            } else if (path.endsWith(".xhtml")) {
                pages.add(path);
            }
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long began = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            measures.answered(
                    "http.server.requests",
                    System.nanoTime() - began,
                    "method",
                    method(request.getMethod()),
                    "route",
                    route(request),
                    "status",
                    status / 100 + "xx");
        }
    }

    private static String method(String asked) {
        return Set.of("GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS")
                        .contains(asked)
                ? asked
                : "other";
    }

    private String route(HttpServletRequest request) {
        if (request.getAttribute("greentalent.route") instanceof String told) {
            return told;
        }
        String path = request.getServletPath();
        var mapping = request.getHttpServletMapping();
        if (pages.contains(path) || mapping.getMappingMatch() == MappingMatch.EXACT) {
            return path;
        }
        boolean file = path.startsWith("/resources/") || path.startsWith("/jakarta.faces.resource/");
        return file ? "file" : path.isEmpty() || path.equals("/") ? "/" : "other";
    }
}
