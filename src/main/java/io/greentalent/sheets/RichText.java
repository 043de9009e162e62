package io.greentalent.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a cell or of an entry of the shared table, put together from its runs (富文本). */
final class RichText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private RichText() {}

    /** Joins the runs of the present element, which stands at that depth; readings above the text (拼音) are no part of it. */
    static String read(XmlScanner xml, int depth, SheetLimits limits) {
        var all = new StringBuilder();
        while (xml.child(depth + 1)) {
            if ("t".equals(xml.name())) {
                append(all, xml, limits);
            } else if ("r".equals(xml.name())) {
                while (xml.child(depth + 2)) {
                    if ("t".equals(xml.name())) {
                        append(all, xml, limits);
                    }
                }
            }
        }
        return unescaped(all.toString());
    }

    private static void append(StringBuilder all, XmlScanner xml, SheetLimits limits) {
        String run = xml.textWithin(limits.cellCharacters() - all.length());
        if (run == null) {
            throw Refusal.cell(limits);
        }
        all.append(run);
    }

    /** Excel writes characters that XML forbids as {@code _x000D_} (ECMA-376 part 1, 22.9.2.19). */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        String plain = ESCAPE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
        return whole(plain);
    }

    /** Half a surrogate pair is no character: it becomes U+FFFD, or no database would take it. */
    private static String whole(String text) {
        var whole = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
