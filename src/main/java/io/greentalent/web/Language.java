package io.greentalent.web;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of this request's page (界面语言): the account's, else the browser's choice by cookie, else by header. */
@Named
@RequestScoped
public class Language {
    static final String COOKIE = "gt-language";

    @Inject
    CurrentCaller who;

    @Inject
    HttpServletRequest request;

    /** Simplified Chinese or English, nothing else. */
    public Locale locale() {
        if (who.get().signedIn()) {
            return Texts.supported(who.get().locale());
        }
        return of(Cookies.value(request, COOKIE), request.getHeader("Accept-Language"));
    }

    static Locale of(String cookie, @Nullable String header) {
        if (!cookie.isEmpty()) {
            return Texts.supported(Locale.forLanguageTag(cookie));
        }
        // Whoever asks for nothing, or for neither language, reads the language of the notice.
        String first = header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
        return first.startsWith("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    /** For the lang attribute: zh-CN or en. */
    public String getTag() {
        return locale().toLanguageTag();
    }

    public boolean isEnglish() {
        return locale().equals(Locale.ENGLISH);
    }
}
