package io.greentalent.sheets;

import java.util.Locale;

/**
 * How a number format makes a number look, as far as it changes what is read: as a date, as a time, or with zeros in
 * front (数字格式).
 *
 * @param zeros digits that a whole number is filled up to, else 0
 */
record CellFormat(Shape shape, int zeros) {
    /** What a number stands for. */
    enum Shape {
        NUMBER,
        DATE,
        DATE_TIME,
        TIME,
        /** Hours that may exceed 24, as in {@code [h]:mm}. */
        ELAPSED
    }

    static final CellFormat GENERAL = new CellFormat(Shape.NUMBER, 0);
    private static final CellFormat DATE = new CellFormat(Shape.DATE, 0);
    private static final CellFormat DATE_TIME = new CellFormat(Shape.DATE_TIME, 0);
    private static final CellFormat TIME = new CellFormat(Shape.TIME, 0);
    private static final CellFormat ELAPSED = new CellFormat(Shape.ELAPSED, 0);

    /** The formats that files name by number only (ECMA-376 part 1, 18.8.30, with those of zh-CN). */
    static CellFormat builtIn(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58 -> DATE;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 47 -> TIME;
            // 55 and 56 are times in zh-CN and dates in ja-JP: the value tells.
            case 22, 55, 56 -> DATE_TIME;
            case 46 -> ELAPSED;
            default -> GENERAL;
        };
    }

    /** What a written format says, by its first section. */
    static CellFormat of(String code) {
        String letters = letters(code);
        if (letters.matches("0{2,}")) {
            return new CellFormat(Shape.NUMBER, letters.length());
        }
        if (letters.contains("[")) {
            return ELAPSED;
        }
        String bare = letters.replaceAll("am/pm|a/p", "").replaceAll("s\\.0+", "s");
        if (bare.contains("general") || bare.matches(".*[0#?@].*")) {
            return GENERAL;
        }
        boolean time = bare.matches(".*[hs].*");
        boolean date = bare.matches(".*[ydea].*") || !time && bare.contains("m");
        if (date) {
            return time ? DATE_TIME : DATE;
        }
        return time ? TIME : GENERAL;
    }

    /** The first section in lower case without literals, colours and locales; {@code [} stands for elapsed time. */
    private static String letters(String code) {
        var letters = new StringBuilder();
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            char c = code.charAt(i);
            switch (c) {
                case '"' -> i = next(code, '"', i);
                case '\\', '_', '*' -> i++;
                case '[' -> {
                    int close = next(code, ']', i);
                    String inside = code.substring(i + 1, Math.min(close, code.length()));
                    letters.append(inside.toLowerCase(Locale.ROOT).matches("h+|m+|s+") ? "[" : "");
                    i = close;
                }
                default -> letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }

    private static int next(String code, char mark, int from) {
        int at = code.indexOf(mark, from + 1);
        return at < 0 ? code.length() : at;
    }
}
