package io.greentalent.web;

import io.greentalent.shared.Incident;
import io.greentalent.shared.Problem;
import io.greentalent.shared.ProblemDetail;
import io.greentalent.shared.Texts;
import io.greentalent.shared.Unanswered;
import io.greentalent.shared.WorkId;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says in plain words what went wrong and what to do (错误页). Written without Faces, so that it stands when Faces does
 * not; it never shows a trace, a path or a class.
 */
@WebServlet("/public/error")
public class ErrorPage extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** The page was open for too long; not a status of HTTP. */
    static final int EXPIRED = 440;
    /** Under this name the request carries the {@link Problem} to be shown. */
    static final String PROBLEM = "greentalent.problem";

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, EXPIRED, 500, 503);

    @Inject
    transient Language language;

    @Inject
    transient Look look;

    @Inject
    transient Denials denials;

    /** Where an AJAX request is led. */
    static String address(HttpServletRequest request, int code, @Nullable String incident) {
        String back =
                request.getHeader("Referer") == null ? request.getRequestURI() : path(request.getHeader("Referer"));
        return request.getContextPath() + "/public/error?code=" + code
                + (incident == null ? "" : "&incident=" + incident)
                + (code == EXPIRED ? "&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8) : "");
    }

    private static String path(String address) {
        var uri = java.net.URI.create(address.replace(' ', '+'));
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean dispatched = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null;
        int code = dispatched ? code(request) : asked(request);
        if (dispatched && code == HttpServletResponse.SC_FORBIDDEN) {
            denials.tell(request, String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)), null);
        }
        response.setStatus(dispatched ? code : HttpServletResponse.SC_OK);
        response.setHeader("Cache-Control", "no-store");
        if (code == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setIntHeader("Retry-After", Unanswered.RETRY_SECONDS);
        }
        if (dispatched && ofApi(request)) {
            tellSystem(request, response, code);
            return;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page(request, code));
    }

    /** What the API's own answers do not reach, as the server refuses it before. */
    private static boolean ofApi(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/");
    }

    private void tellSystem(HttpServletRequest request, HttpServletResponse response, int code) throws IOException {
        var locale = language.locale();
        var detail = code == 500
                ? ProblemDetail.ofFailure(incident(request), locale)
                : code == HttpServletResponse.SC_SERVICE_UNAVAILABLE
                        ? ProblemDetail.of(unanswered(request), code, locale)
                        : ProblemDetail.of(Problem.of("shared.api.text." + (code == 403 ? 404 : code)), code, locale);
        response.setContentType(ProblemDetail.MEDIA_TYPE + ";charset=UTF-8");
        response.getWriter().write(detail.json());
    }

    private static Problem unanswered(HttpServletRequest request) {
        return request.getAttribute(PROBLEM) instanceof Problem problem
                ? problem
                : Problem.of("shared.unanswered.nothingSaved");
    }

    private static int code(HttpServletRequest request) {
        int code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var unanswered = Unanswered.problem(thrown);
        if (unanswered != null) {
            RequestIncident.logged(request, thrown);
            request.setAttribute(PROBLEM, unanswered);
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        return KNOWN.contains(code) ? code : code >= 400 && code < 500 ? 400 : 500;
    }

    /** After an AJAX request the browser itself comes here: what happened then stands in the address. */
    private static int asked(HttpServletRequest request) {
        String code = request.getParameter("code");
        if (code == null || !code.matches("4[0-9]{2}|50[03]") || !KNOWN.contains(Integer.parseInt(code))) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        boolean failed = code.startsWith("5") && !Incident.isNumber(request.getParameter("incident"));
        return failed ? HttpServletResponse.SC_NOT_FOUND : Integer.parseInt(code);
    }

    private String page(HttpServletRequest request, int code) throws IOException {
        var locale = language.locale();
        String text = request.getAttribute(PROBLEM) instanceof Problem problem
                ? Texts.of(locale, problem)
                : Texts.of(locale, "web.error." + code + ".text");
        String incident = code == 500 ? incident(request) : code == 503 ? known(request) : "";
        return template()
                .replace("{lang}", language.getTag())
                .replace("{theme}", look.getTheme())
                .replace("{style}", look.file("css/greentalent.css"))
                .replace("{script}", look.file("js/greentalent.js"))
                .replace("{root}", request.getContextPath() + "/")
                .replace("{title}", Texts.of(locale, "web.error." + code + ".title"))
                .replace("{incident}", incident.isEmpty() ? "" : paragraph(locale, incident))
                .replace("{action}", action(request, code))
                .replace("{word}", Texts.of(locale, code == EXPIRED ? "web.error.reload" : "web.error.home"))
                .replace("{text}", escape(text));
    }

    /** The number under which the log tells of it, where there is one. */
    private static String known(HttpServletRequest request) {
        String asked = request.getParameter("incident");
        return Incident.isNumber(asked) ? java.util.Objects.requireNonNull(asked) : RequestIncident.known(request);
    }

    private static String incident(HttpServletRequest request) {
        String asked = request.getParameter("incident");
        if (Incident.isNumber(asked)) {
            return java.util.Objects.requireNonNull(asked);
        }
        return RequestIncident.logged(request, (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
    }

    private static String paragraph(Locale locale, String incident) {
        return "<p class=\"gt-incident\">" + Texts.of(locale, "web.error.incident", incident, WorkId.current())
                + "</p>";
    }

    private static String action(HttpServletRequest request, int code) {
        return escape(
                code == EXPIRED
                        ? Preferences.back(request.getContextPath(), request.getParameter("back"))
                        : request.getContextPath() + "/");
    }

    private String template() throws IOException {
        try (var in = getServletContext().getResourceAsStream("/WEB-INF/errorpages/error.html")) {
            return new String(java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
