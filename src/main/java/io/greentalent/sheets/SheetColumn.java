package io.greentalent.sheets;

import java.util.List;

/**
 * A column of a sheet that we write (导出列).
 *
 * @param width in characters; a Chinese character takes two
 * @param choices what a drop-down list offers; empty for none
 */
public record SheetColumn(String header, Type type, int width, List<String> choices) {
    /** What the column holds; a value of another type is written as text. */
    public enum Type {
        /** Kept letter by letter: Excel neither shortens long numbers nor takes it for a formula. */
        TEXT("@"),
        NUMBER("General"),
        DATE("yyyy-mm-dd"),
        DATE_TIME("yyyy-mm-dd hh:mm");

        private final String format;

        Type(String format) {
            this.format = format;
        }

        String format() {
            return format;
        }
    }

    private static final int WIDEST = 255;

    public SheetColumn {
        width = Math.min(Math.max(width, 1), WIDEST);
        choices = List.copyOf(choices);
    }

    public static SheetColumn text(String header, int width) {
        return new SheetColumn(header, Type.TEXT, width, List.of());
    }

    public static SheetColumn number(String header, int width) {
        return new SheetColumn(header, Type.NUMBER, width, List.of());
    }

    public static SheetColumn date(String header, int width) {
        return new SheetColumn(header, Type.DATE, width, List.of());
    }

    public static SheetColumn dateTime(String header, int width) {
        return new SheetColumn(header, Type.DATE_TIME, width, List.of());
    }

    /** A column of text in which Excel lets only these be entered. */
    public static SheetColumn choice(String header, int width, List<String> choices) {
        return new SheetColumn(header, Type.TEXT, width, choices);
    }
}
