package io.greentalent.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** The cookies of looks and language, which say nothing about a person. */
final class Cookies {
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    private Cookies() {}

    /** The value, or an empty string. */
    static String value(HttpServletRequest request, String name) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name)) {
                    return cookie.getValue();
                }
            }
        }
        return "";
    }

    /** Kept for a year; an empty value takes the cookie away. */
    static Cookie of(HttpServletRequest request, String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(value.isEmpty() ? 0 : YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
