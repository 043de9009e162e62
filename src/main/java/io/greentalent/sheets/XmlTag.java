package io.greentalent.sheets;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What stands between &lt; and &gt;: a name and its attributes, in buffers that never grow beyond fixed bounds (标签). */
final class XmlTag {
    private static final int MOST_CHARACTERS = 1 << 16;
    private static final int MOST_ATTRIBUTES = 128;

    private char[] chars = new char[512];
    private int length;
    private boolean closed;
    private int nameEnd;
    /** Four positions an attribute: name from, name to, value from, value to. */
    private int[] spans = new int[32];

    private int attributes;
    private final @Nullable String[] known = new @Nullable String[256];

    /** Reads on to the closing bracket. */
    void read(char first, XmlChars in) {
        length = 0;
        char quote = 0;
        for (char c = first; quote != 0 || c != '>'; c = in.need()) {
            if (c == '<') {
                throw Refusal.xml();
            }
            if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            append(c);
        }
        closed = length > 0 && chars[length - 1] == '/';
        if (closed) {
            length--;
        }
        parse();
    }

    private void append(char c) {
        if (length == chars.length) {
            if (length >= MOST_CHARACTERS) {
                throw Refusal.xml();
            }
            chars = Arrays.copyOf(chars, length * 2);
        }
        chars[length++] = c;
    }

    private void parse() {
        nameEnd = nameFrom(0);
        attributes = 0;
        int at = blanksFrom(nameEnd);
        while (at < length) {
            int to = nameFrom(at);
            int sign = blanksFrom(to);
            int open = blanksFrom(sign + 1);
            if (sign >= length || chars[sign] != '=' || open >= length) {
                throw Refusal.xml();
            }
            int close = closing(open);
            note(at, to, open + 1, close);
            at = blanksFrom(close + 1);
            if (at == close + 1 && at < length) {
                throw Refusal.xml();
            }
        }
    }

    private int closing(int open) {
        char quote = chars[open];
        int at = open + 1;
        while (at < length && chars[at] != quote) {
            at++;
        }
        if (at >= length || quote != '"' && quote != '\'') {
            throw Refusal.xml();
        }
        return at;
    }

    private void note(int from, int to, int valueFrom, int valueTo) {
        if (attributes == MOST_ATTRIBUTES || find(from, to) >= 0) {
            throw Refusal.xml();
        }
        if (attributes * 4 == spans.length) {
            spans = Arrays.copyOf(spans, spans.length * 2);
        }
        int at = attributes++ * 4;
        spans[at] = from;
        spans[at + 1] = to;
        spans[at + 2] = valueFrom;
        spans[at + 3] = valueTo;
    }

    private int find(int from, int to) {
        for (int i = 0; i < attributes; i++) {
            if (Arrays.equals(chars, from, to, chars, spans[i * 4], spans[i * 4 + 1])) {
                return i;
            }
        }
        return -1;
    }

    private int nameFrom(int from) {
        int at = from;
        while (at < length && isNamePart(chars[at])) {
            at++;
        }
        if (at == from || at - from > 256) {
            throw Refusal.xml();
        }
        return at;
    }

    private static boolean isNamePart(char c) {
        return c >= 'a' && c <= 'z'
                || c == ':'
                || c == '_'
                || c == '-'
                || c == '.'
                || Character.isLetterOrDigit(c)
                || Character.isSurrogate(c);
    }

    private int blanksFrom(int from) {
        int at = from;
        while (at < length && (chars[at] == ' ' || chars[at] == '\n' || chars[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** True for {@code <name …/>}. */
    boolean isClosed() {
        return closed;
    }

    boolean hasAttributes() {
        return attributes > 0;
    }

    /** The name with its prefix; the usual ones are not built anew each time. */
    String name() {
        int hash = 0;
        for (int i = 0; i < nameEnd; i++) {
            hash = hash * 31 + chars[i];
        }
        int slot = (hash ^ hash >>> 8) & known.length - 1;
        String name = known[slot];
        if (name == null || name.length() != nameEnd || !isName(name)) {
            name = new String(chars, 0, nameEnd);
            known[slot] = name;
        }
        return name;
    }

    private boolean isName(String name) {
        for (int i = 0; i < nameEnd; i++) {
            if (name.charAt(i) != chars[i]) {
                return false;
            }
        }
        return true;
    }

    /** The value of the attribute without prefix of that name. */
    @Nullable
    String attribute(String name) {
        return attribute(name, false);
    }

    /** The value of the first attribute of that name with whatever prefix, such as {@code r:id}. */
    @Nullable
    String prefixed(String name) {
        return attribute(name, true);
    }

    private @Nullable String attribute(String name, boolean prefixed) {
        for (int i = 0; i < attributes * 4; i += 4) {
            int from = spans[i + 1] - name.length();
            boolean fits = prefixed
                    ? from > spans[i] && chars[from - 1] == ':' && !startsWith(spans[i], "xmlns:")
                    : from == spans[i];
            if (fits && startsWith(from, name)) {
                return XmlEntities.resolved(chars, spans[i + 2], spans[i + 3]);
            }
        }
        return null;
    }

    private boolean startsWith(int from, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (chars[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
