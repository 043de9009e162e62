package io.greentalent.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of our tokens stands for which colour of PrimeFaces' theme, by the property it colours. */
final class ThemeColours {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\([^)]*\\)");
    private static final Map<String, String> TOKENS = new HashMap<>();

    static {
        put("ink", "#495057 #212529 #252529 #343a40");
        put("muted", "#6c757d #607d8b rgb(86.4,112.5,125.1) rgb(76.8,100,111.2)");
        put("edge", "#adb5bd #ced4da");
        put("line", "#dee2e6");
        put("hover", "#e9ecef rgba(96,125,139,.16) rgba(96,125,139,.04)");
        put("ground", "#f8f9fa #f8f8f8 #fbfcfc #efefef #ebebef #dadada");
        put("paper", "#fff #ffffff");
        put("brand", "#2196f3");
        put(
                "brand-strong",
                "rgb(12.7384615385,136.9384615385,235.6615384615) rgb(11.3230769231,121.7230769231,209.4769230769)");
        put("brand-soft", "#e3f2fd rgba(33,150,243,.16) rgba(33,150,243,.04) rgb(137.4,200.4,246.6)");
        put("focus", "rgb(166.2,213,250.2) rgb(136.5336492891,212.4881516588,253.8663507109)");
        put("bad", "#f44336 #d32f2f #e0284f #ef5350 #e60017 #b71c1c #ff4032 rgb(45.75,7,7) rgb(237.4,171.8,171.8)");
        put("bad-soft", "#ffcdd2 rgba(211,47,47,.16) rgba(211,47,47,.04) rgb(255,179.5,187.05) rgb(255,113,127.2)");
        put(
                "warn",
                "#fbc02d #ffc107 #7f6003 #f57c00 rgb(250.446728972,183.2859813084,15.953271028) rgb(253.4,229.8,171)");
        put("warn-soft", "#ffecb3 rgba(251,192,45,.16) rgba(251,192,45,.04) rgb(255,229.625,153.5)");
        put(
                "info",
                "#0288d1 #03a9f4 #01579b #9c27b0 rgb(1.8,122.4,188.1) rgb(1.6,108.8,167.2) rgb(140.4,35.1,158.4)"
                        + " rgb(124.8,31.2,140.8)");
        put("info-soft", "#b3e5fc rgba(2,136,209,.16) rgba(2,136,209,.04) rgba(156,39,176,.16) rgba(156,39,176,.04)");
        put("ok", "#689f38 rgb(93.6,143.1,50.4) rgb(83.2,127.2,44.8) rgb(67.1875,147.8125,69.875)");
        put("ok-soft", "#c8e6c9 rgba(200,230,201,.8) rgba(104,159,56,.16) rgba(104,159,56,.04)");
        put("line", "rgba(0,0,0,.08)");
    }

    private ThemeColours() {}

    private static void put(String token, String colours) {
        for (String colour : colours.split(" ")) {
            TOKENS.put(colour, token);
        }
    }

    /** The value of that property with its colours exchanged; a colour without a token stays as it is. */
    static String in(String property, String value) {
        return COLOUR.matcher(value).replaceAll(m -> Matcher.quoteReplacement(token(property, m)));
    }

    private static String token(String property, MatchResult colour) {
        String key = colour.group().replace(" ", "").toLowerCase(Locale.ROOT);
        String token = TOKENS.get(key);
        if (token == null) {
            return colour.group();
        }
        boolean ink = property.equals("color") || property.equals("fill") || property.equals("stroke");
        if (token.equals("paper") && ink) {
            return "var(--gt-on-brand)";
        }
        if (token.equals("hover") && property.startsWith("border")) {
            return "var(--gt-line)";
        }
        return "var(--gt-" + token + ")";
    }
}
