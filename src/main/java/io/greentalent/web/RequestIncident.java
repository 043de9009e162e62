package io.greentalent.web;

import io.greentalent.shared.Incident;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The incident of a request (请求事件): one, however often its failure is met. */
final class RequestIncident {
    private RequestIncident() {}

    /** Its number; empty where nothing of it was logged. */
    static String known(HttpServletRequest request) {
        return request.getAttribute(Incident.ATTRIBUTE) instanceof String number ? number : "";
    }

    /** Logs the failure with its trace, once a request, and returns its number. */
    static String logged(HttpServletRequest request, @Nullable Throwable thrown) {
        if (request.getAttribute(Incident.ATTRIBUTE) instanceof String known) {
            return known;
        }
        String number = Incident.logged(request.getMethod() + " " + request.getRequestURI(), thrown);
        request.setAttribute(Incident.ATTRIBUTE, number);
        return number;
    }
}
