package io.greentalent.web;

import io.greentalent.people.ChooseLanguage;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Takes the choice of language and of light or dark from a plain form, and leads back to the page it came from. */
@WebServlet("/public/preferences")
public class Preferences extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentCaller who;

    @Inject
    transient ChooseLanguage chooseLanguage;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        speak(request, response, request.getParameter("language"));
        dress(request, response, request.getParameter("theme"));
        response.sendRedirect(back(request.getContextPath(), request.getParameter("back")));
    }

    private void speak(HttpServletRequest request, HttpServletResponse response, @Nullable String tag) {
        if (tag == null) {
            return;
        }
        var language = Texts.supported(Locale.forLanguageTag(tag));
        if (who.get().signedIn()) {
            chooseLanguage.choose(language);
        }
        response.addCookie(Cookies.of(request, Language.COOKIE, language.toLanguageTag()));
    }

    private static void dress(HttpServletRequest request, HttpServletResponse response, @Nullable String theme) {
        if (theme != null && Look.THEMES.contains(theme)) {
            response.addCookie(Cookies.of(request, Look.COOKIE, theme.equals("system") ? "" : theme));
        }
    }

    /** The page it came from if that is a plain path of this application, else the home page. */
    static String back(String context, @Nullable String asked) {
        boolean plain = asked != null
                && asked.startsWith(context + "/")
                && !asked.startsWith("//")
                && asked.chars().noneMatch(c -> c <= ' ' || c == '\\' || c == 127);
        return plain && asked != null ? asked : context + "/";
    }
}
