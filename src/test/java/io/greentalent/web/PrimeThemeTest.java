package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PrimeThemeTest {
    /** Shadows, veils and shimmer: black and white that lets through what lies below. */
    private static final Pattern LEFT = Pattern.compile("rgba\\((0, ?0, ?0|255, ?255, ?255), ?[0-9.]+\\)");

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\([^)]*\\)");
    private static final Pattern OWN_VARIABLES = Pattern.compile(":root\\{[^}]*\\}");

    @Test
    void everyColourOfTheThemeIsOneOfOurTokens() {
        String rules = OWN_VARIABLES.matcher(new PrimeTheme().css()).replaceAll("");
        var left = new TreeSet<String>();
        COLOUR.matcher(rules)
                .results()
                .map(m -> m.group())
                .filter(c -> !LEFT.matcher(c).matches())
                .forEach(left::add);
        assertEquals(new TreeSet<>(), left);
    }

    @Test
    void whiteIsPaperBehindAndTheBrandsInkInFront() {
        assertEquals(
                ".a{background:var(--gt-paper);color:var(--gt-on-brand)}",
                PrimeTheme.exchange(".a{background:#fff;color:#fff}"));
    }

    @Test
    void nothingFades() {
        assertEquals(
                ".a{transition:none;animation-duration:.1s}",
                PrimeTheme.exchange(".a{transition:color .2s;animation-duration:.4s}"));
    }

    @Test
    void lettersAreOurs() {
        assertFalse(new PrimeTheme().css().contains("BlinkMacSystemFont"));
    }
}
