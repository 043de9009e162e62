package io.greentalent.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Colours of the style sheet, computed by WCAG 2.2: text 4.5 to 1, what is drawn or framed 3 to 1. */
class ContrastTest {
    private static final List<String> LIGHT_AND_DARK = List.of(":root {", ":root[data-theme=\"dark\"] {");
    private static final String DARK_BY_SYSTEM = ":root[data-theme=\"system\"] {";
    private static final Pattern TOKEN = Pattern.compile("--gt-([a-z0-9-]+): (#[0-9A-F]{6});");

    private static final List<String> TEXT = List.of(
            "ink on ground",
            "ink on paper",
            "ink on hover",
            "muted on ground",
            "muted on paper",
            "muted on hover",
            "link on ground",
            "link on paper",
            "link on hover",
            "brand on paper",
            "brand on ground",
            "brand on brand-soft",
            "on-brand on brand",
            "on-brand on brand-strong",
            "ok on ok-soft",
            "warn on warn-soft",
            "bad on bad-soft",
            "bad on paper",
            "info on info-soft",
            "muted on hover");
    private static final List<String> DRAWN = List.of(
            "edge on paper",
            "edge on ground",
            "focus on paper",
            "focus on ground",
            "chart-1 on paper",
            "chart-2 on paper",
            "chart-3 on paper",
            "chart-4 on paper",
            "chart-5 on paper",
            "chart-6 on paper",
            "chart-1 on hover");

    @TestFactory
    Stream<DynamicTest> everyPairIsReadable() throws IOException {
        var tests = Stream.<DynamicTest>builder();
        for (String selector : LIGHT_AND_DARK) {
            var tokens = tokens(selector);
            TEXT.forEach(pair -> tests.add(test(selector, tokens, pair, 4.5)));
            DRAWN.forEach(pair -> tests.add(test(selector, tokens, pair, 3)));
        }
        return tests.build();
    }

    @Test
    void darkByChoiceAndDarkBySystemAreTheSame() throws IOException {
        assertEquals(tokens(LIGHT_AND_DARK.get(1)), tokens(DARK_BY_SYSTEM));
    }

    @Test
    void lightAndDarkNameTheSameTokens() throws IOException {
        assertEquals(
                tokens(LIGHT_AND_DARK.get(0)).keySet(),
                tokens(LIGHT_AND_DARK.get(1)).keySet());
    }

    private static DynamicTest test(String selector, Map<String, String> tokens, String pair, double least) {
        return DynamicTest.dynamicTest(pair + " in " + selector, () -> {
            String[] names = pair.split(" on ");
            double ratio = ratio(tokens.get(names[0]), tokens.get(names[1]));
            assertTrue(ratio >= least, pair + " is " + ratio + " to 1 in " + selector);
        });
    }

    private static Map<String, String> tokens(String selector) throws IOException {
        String css = Files.readString(Path.of("src/main/webapp/resources/css/greentalent.css"));
        int from = css.indexOf(selector);
        assertTrue(from >= 0, selector);
        var tokens = new LinkedHashMap<String, String>();
        var matcher = TOKEN.matcher(css.substring(from, css.indexOf('}', from)));
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2));
        }
        return tokens;
    }

    private static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
