package io.greentalent.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** The number by which a user and the log speak of the same failure (事件编号). */
final class Incident {
    private static final Logger LOG = System.getLogger(Incident.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ATTRIBUTE = "greentalent.incident";
    /** No letters or digits that are mistaken for one another on the telephone. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private Incident() {}

    /** Logs the failure with its trace, once a request, and returns its number. */
    static String logged(HttpServletRequest request, @Nullable Throwable thrown) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String number = number();
        request.setAttribute(ATTRIBUTE, number);
        LOG.log(Level.ERROR, "incident " + number + ": " + request.getMethod() + " " + request.getRequestURI(), thrown);
        return number;
    }

    static boolean isNumber(@Nullable String text) {
        return text != null && text.length() == 8 && text.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
    }

    private static String number() {
        var number = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            number.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return number.toString();
    }
}
