package io.greentalent.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers 400 where an address or a form can't be read at all (参数编码有误): {@code ?a=%zz}. Whoever asks for a parameter later
 * would fail, and everybody could fill the log with incidents.
 */
public class ReadableRequests extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Pattern BROKEN = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // Before the first parameter is read: what no form says is read as Latin-1 else, and kept so.
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        }
        if (broken(request.getQueryString()) || (isForm(request) && !readable(request))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        chain.doFilter(request, response);
    }

    static boolean broken(@Nullable String query) {
        return query != null && BROKEN.matcher(query).find();
    }

    /** The API reads its bodies itself, whatever they say that they are. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static boolean readable(HttpServletRequest request) {
        try {
            return request.getParameterMap() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
