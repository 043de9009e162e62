package io.greentalent.web;

import io.greentalent.shared.Settings;
import io.greentalent.shared.WorkId;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Gives each request its id before anything else happens to it (请求编号): the proxy's where the installation says that there is
 * one which sets it, else one of our own. {@link SecurityHeaders} answers with it.
 */
@WebListener
public class RequestIds implements ServletRequestListener {
    static final String HEADER = "X-Request-Id";

    @Inject
    Settings settings;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        var request = (HttpServletRequest) event.getServletRequest();
        String told = request.getHeader(HEADER);
        boolean taken = settings.requestIdsOfProxy() && WorkId.wellFormed(told);
        WorkId.begin(taken ? String.valueOf(told) : WorkId.fresh());
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        WorkId.begin("");
    }
}
