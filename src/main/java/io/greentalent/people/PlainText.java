package io.greentalent.people;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

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
        return map(raw, c -> {
            if (c == 0x3000) {
                return ' ';
            }
            return c >= 0xFF01 && c <= 0xFF5E ? c - FULL_WIDTH_OFFSET : c;
        });
    }

    /** Without format, control and filler characters and variation selectors; every kind of space becomes U+0020. */
    static String visible(String raw) {
        return map(without(raw, PlainText::invisible), c -> space(c) ? ' ' : c);
    }

    static String oneSpace(String text) {
        return text.replaceAll(" +", " ").strip();
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
        return collect(raw.codePoints().map(each));
    }

    static String without(String raw, IntPredicate unwanted) {
        return collect(raw.codePoints().filter(unwanted.negate()));
    }

    private static String collect(IntStream codePoints) {
        return codePoints
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
