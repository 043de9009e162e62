package io.greentalent.shared;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Every text of the product, in zh-CN and English. The first part of a key names its room's bundle: {@code
 * rosters.row.duplicate} stands in {@code messages/rosters_*.properties}. Placeholders are {@code {0}}, {@code {1}} …;
 * whole numbers are grouped, dates are ISO, other values stand as they are.
 */
public final class Texts {
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Texts() {}

    /** The text of that key, or the key between question marks where there is none (a test forbids it). */
    public static String of(Locale locale, String key, Object... args) {
        int dot = key.indexOf('.');
        if (dot < 0) {
            return "???" + key + "???";
        }
        try {
            var bundle = ResourceBundle.getBundle(
                    "messages." + key.substring(0, dot), supported(locale), Texts.class.getClassLoader(), EXACT);
            return fill(locale, bundle.getString(key), args);
        } catch (MissingResourceException e) {
            return "???" + key + "???";
        }
    }

    /** The problem's sentence. */
    public static String of(Locale locale, Problem problem) {
        return of(locale, problem.key(), problem.args().toArray());
    }

    /** English for any English, else zh-CN. */
    public static Locale supported(Locale locale) {
        return "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static String fill(Locale locale, String pattern, Object[] args) {
        if (args.length == 0 || pattern.indexOf('{') < 0) {
            return pattern;
        }
        var text = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            int index = close == open + 2 ? pattern.charAt(open + 1) - '0' : -1;
            if (index < 0 || index >= args.length) {
                text.append(pattern, from, open + 1);
                from = open + 1;
                continue;
            }
            text.append(pattern, from, open).append(show(locale, args[index]));
            from = close + 1;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }

    private static String show(Locale locale, Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return NumberFormat.getIntegerInstance(locale).format(value);
        }
        if (value instanceof LocalDateTime at) {
            return MINUTE.format(at);
        }
        if (value instanceof LocalDate day) {
            return day.toString();
        }
        if (value instanceof Problem problem) {
            return of(locale, problem);
        }
        return String.valueOf(value);
    }
}
