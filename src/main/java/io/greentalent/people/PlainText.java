package io.greentalent.people;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Typed text without what the eye cannot tell apart: full-width forms and invisible characters (全角、不可见字符). */
public final class PlainText {
    private static final int FULL_WIDTH_OFFSET = 0xFEE0;

    private PlainText() {}

    /** Half-width, without invisible characters, inner spaces collapsed to one, none at the ends. */
    public static String of(String raw) {
        return oneSpace(visible(halfWidth(raw)));
    }

    /** Full-width ASCII forms and the ideographic space as their half-width equals; nothing else is touched. */
    static String halfWidth(String raw) {
        return ordinary(raw)
                ? raw
                : map(raw, c -> {
                    if (c == 0x3000) {
                        return ' ';
                    }
                    return c >= 0xFF01 && c <= 0xFF5E ? c - FULL_WIDTH_OFFSET : c;
                });
    }

    /** Without format, control and filler characters and variation selectors; every kind of space becomes U+0020. */
    static String visible(String raw) {
        return ordinary(raw) ? raw : map(without(raw, PlainText::invisible), c -> space(c) ? ' ' : c);
    }

    static String oneSpace(String text) {
        return (text.contains("  ") ? text.replaceAll(" +", " ") : text).strip();
    }

    /** Printable ASCII and everyday ideographs only, as nearly every cell of a roster: there is nothing to change in it. */
    private static boolean ordinary(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' && (c < 0x4E00 || c > 0x9FA5)) {
                return false;
            }
        }
        return true;
    }

    /** Everyday ideographs only, as most names. */
    static boolean everyday(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0x4E00 || text.charAt(i) > 0x9FA5) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** True for a character that shows nothing and is no space. */
    static boolean invisible(int c) {
        if (space(c)) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.CONTROL -> true;
            default -> variationSelector(c) || filler(c);
        };
    }

    /** True for every kind of space, line breaks and tabs among them. */
    static boolean space(int c) {
        return Character.isSpaceChar(c) || Character.isWhitespace(c);
    }

    private static boolean variationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180F;
    }

    /** The Hangul fillers and the grapheme joiner: letters and marks to Unicode, nothing to the eye. */
    private static boolean filler(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x034F;
    }

    static String map(String raw, IntUnaryOperator each) {
        var mapped = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i))) {
            mapped.appendCodePoint(each.applyAsInt(raw.codePointAt(i)));
        }
        return mapped.toString();
    }

    static String without(String raw, IntPredicate unwanted) {
        var kept = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i))) {
            if (!unwanted.test(raw.codePointAt(i))) {
                kept.appendCodePoint(raw.codePointAt(i));
            }
        }
        return kept.toString();
    }
}
