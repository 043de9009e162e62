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
        int from = hex ? 2 : 1;
        if (!name.startsWith("#") || name.length() == from) {
            throw Refusal.xml();
        }
        int code = 0;
        for (int i = from; i < name.length(); i++) {
            int digit = name.charAt(i) < 128 ? Character.digit(name.charAt(i), hex ? 16 : 10) : -1;
            if (digit < 0 || code > Character.MAX_CODE_POINT) {
                throw Refusal.xml();
            }
            code = code * (hex ? 16 : 10) + digit;
        }
        return allowed(code);
    }

    private static int allowed(int code) {
        boolean blank = code == '\t' || code == '\n' || code == '\r';
        boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
        if (!blank && code < ' ' || surrogate || !Character.isValidCodePoint(code)) {
            throw Refusal.xml();
        }
        return code;
    }
}
