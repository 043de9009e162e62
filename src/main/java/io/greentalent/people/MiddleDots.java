package io.greentalent.people;

/** The dot between the parts of a name (间隔号): many characters are typed for it, one is right, U+00B7 (GB/T 15834). */
final class MiddleDots {
    private static final String ONE = "\u00B7";
    /** Bullet, hyphenation point, dot operator, katakana dots, Greek ano teleia and other characters that look alike. */
    private static final String VARIANTS =
            "\u00B7\u2022\u2027\u22C5\u30FB\uFF65\u2219\u2024\u0387\u02D9\u25CF\u2E31\u2E33\uA78F\u16EB\u318D\u25E6";
    /** Full stops, which are typed for the dot between ideographs but belong to Latin initials. */
    private static final String STOPS = ".\u3002\uFF0E\uFF61";

    private MiddleDots() {}

    /** True for a character that stands for the dot, stops included. */
    static boolean variant(int c) {
        return VARIANTS.indexOf(c) >= 0 || c == 0x3002 || c == 0xFF61;
    }

    /** Every variant as U+00B7, runs as one, without spaces around it, none at the ends. */
    static String one(String text) {
        if (text.chars().noneMatch(c -> stands(c, true))) {
            return text;
        }
        boolean chinese = text.codePoints().anyMatch(NameCheck::han);
        String dots = PlainText.map(text, c -> stands(c, chinese) ? 0x00B7 : c);
        return dots.replaceAll(" *\u00B7[ \u00B7]*", ONE).replaceAll("^\u00B7|\u00B7$", "");
    }

    private static boolean stands(int c, boolean chinese) {
        return VARIANTS.indexOf(c) >= 0 || chinese && STOPS.indexOf(c) >= 0;
    }
}
