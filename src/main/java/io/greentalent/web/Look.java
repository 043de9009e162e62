package io.greentalent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** How this browser wants its pages (外观): written by the server into the page's first tag, so nothing flashes. */
@Named
@RequestScoped
public class Look {
    static final String COOKIE = "gt-theme";
    static final Set<String> THEMES = Set.of("light", "dark", "system");

    @Inject
    HttpServletRequest request;

    @Inject
    Assets assets;

    /** light, dark or system. */
    public String getTheme() {
        String wanted = Cookies.value(request, COOKIE);
        return THEMES.contains(wanted) ? wanted : "system";
    }

    /** folded or open: the script keeps this one. */
    public String getMenu() {
        return "folded".equals(Cookies.value(request, "gt-menu")) ? "folded" : "open";
    }

    /** The address of a file below {@code resources/}, with its version: {@code css/greentalent.css}. */
    public String file(String path) {
        return request.getContextPath() + assets.versioned(path);
    }

    /** This page's path with its query, for coming back after a choice. */
    public String getHere() {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** Seconds until the session ends if nothing happens; 0 where there is none. */
    public int getIdleSeconds() {
        var session = request.getSession(false);
        return session == null ? 0 : session.getMaxInactiveInterval();
    }
}
