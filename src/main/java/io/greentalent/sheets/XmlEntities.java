package io.greentalent.sheets;

/** The five entities that XML knows without a DTD, and character references; every other one is refused (实体). */
final class XmlEntities {
    private static final int LONGEST = 10;

    private XmlEntities() {}

    /** An attribute's value with references resolved and line breaks as spaces. */
    static String resolved(char[] chars, int from, int to) {
        var text = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (chars[i] != '&') {
                text.append(chars[i] < ' ' ? ' ' : chars[i]);
                continue;
            }
            int semicolon = i + 1;
            while (semicolon < to && chars[semicolon] != ';') {
                semicolon++;
            }
            if (semicolon == to || semicolon - i > LONGEST) {
                throw Refusal.xml();
            }
            text.appendCodePoint(codePoint(new String(chars, i + 1, semicolon - i - 1)));
            i = semicolon;
        }
        return text.toString();
    }

    /** Reads a reference whose ampersand has been read. */
    static int read(XmlChars in) {
        var name = new StringBuilder(LONGEST);
        for (char c = in.need(); c != ';'; c = in.need()) {
            if (name.length() == LONGEST) {
                throw Refusal.xml();
            }
            name.append(c);
        }
        return codePoint(name.toString());
    }

    private static int codePoint(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numbered(name);
        };
    }

    private static int numbered(String name) {
        boolean hex = name.startsWith("#x");
        String digits = name.substring(hex ? 2 : Math.min(1, name.length()));
        if (!name.startsWith("#") || !digits.matches(hex ? "[0-9a-fA-F]{1,7}" : "[0-9]{1,8}")) {
            throw Refusal.xml();
        }
        int code = Integer.parseInt(digits, hex ? 16 : 10);
        boolean allowed = code == '\t' || code == '\n' || code == '\r' || code >= ' ';
        if (!allowed || !Character.isValidCodePoint(code) || code >= 0xd800 && code <= 0xdfff) {
            throw Refusal.xml();
        }
        return code;
    }
}
