package io.greentalent.courses;

import java.util.Locale;

/**
 * One text in both languages (中英文).
 *
 * @param zh Chinese, the one that counts
 * @param en English, empty where there is none
 */
public record Wording(String zh, String en) {
    public static final Wording NONE = new Wording("", "");

    /** The text for that language; Chinese where there is no English. */
    public String in(Locale locale) {
        return "en".equals(locale.getLanguage()) && !en.isEmpty() ? en : zh;
    }
}
