package io.greentalent.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PrimeFaces' shipped theme with every colour exchanged for one of our tokens, and still (主题). Its widgets so follow light, dark and
 * forced colours, a new release brings its own rules, and no copy of it lies in our sources.
 */
@ApplicationScoped
public class PrimeTheme {
    static final String PATH = "theme.css";
    private static final String SOURCE = "META-INF/resources/primefaces-saga-blue/theme.css";
    private static final Pattern DECLARATION = Pattern.compile("(?<=[{;])\\s*([a-z-]+)\\s*:([^;{}]*)");
    private static final Pattern FONT = Pattern.compile("-apple-system,\\s*BlinkMacSystemFont[^;}]*");

    private final String css = exchange(shipped());

    /** The whole style sheet. */
    public String css() {
        return css;
    }

    static String shipped() {
        try (var in = PrimeTheme.class.getClassLoader().getResourceAsStream(SOURCE)) {
            if (in == null) {
                throw new IllegalStateException("PrimeFaces' theme is missing: " + SOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String exchange(String theme) {
        String withFont = FONT.matcher(theme).replaceAll("var(--gt-font)");
        return DECLARATION
                .matcher(withFont)
                .replaceAll(m -> Matcher.quoteReplacement(m.group(1) + ":" + value(m.group(1), m.group(2))));
    }

    /** Colours are ours, and nothing fades: the theme's 200 to 400 ms are longer than a hand that knows its way. */
    private static String value(String property, String shipped) {
        return switch (property) {
            case "transition" -> "none";
            case "animation-duration" -> ".1s";
            default -> ThemeColours.in(property, shipped);
        };
    }
}
