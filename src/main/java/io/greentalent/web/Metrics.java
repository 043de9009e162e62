package io.greentalent.web;

import io.greentalent.shared.Measures;
import io.greentalent.shared.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of this server for Prometheus (指标). For a program on this very machine, or for whoever brings the token of
 * {@code METRICS_TOKEN}; for everybody else, and for everything that a proxy passes on, there is no such page.
 */
@WebServlet("/metrics")
public class Metrics extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";

    @Inject
    transient Measures measures;

    @Inject
    transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean passedOn = Stream.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via")
                .anyMatch(header -> request.getHeader(header) != null);
        if (!open(settings.metricsToken(), request.getHeader("Authorization"), request.getRemoteAddr(), passedOn)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain;version=0.0.4;charset=UTF-8");
        response.getWriter().write(measures.text());
    }

    static boolean open(String token, @Nullable String authorization, String address, boolean passedOn) {
        boolean told = !token.isEmpty()
                && authorization != null
                && MessageDigest.isEqual(bytes(BEARER + token), bytes(authorization));
        boolean here = address.equals("127.0.0.1") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
        return told || (here && !passedOn);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
