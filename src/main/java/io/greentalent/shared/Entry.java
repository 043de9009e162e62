package io.greentalent.shared;

import org.jspecify.annotations.Nullable;

/** What somebody typed into a form's field, stripped and checked before an entity takes it (填写项). */
public final class Entry {
    private Entry() {}

    /** The text without blanks around it; refuses, at that field, an empty one and one of more characters than that. */
    public static String required(String field, @Nullable String value, int most) {
        String text = optional(field, value, most);
        if (text.isEmpty()) {
            throw Problem.of("shared.entry.missing").at(field);
        }
        return text;
    }

    /** As {@link #required}, but nothing at all becomes an empty text. */
    public static String optional(String field, @Nullable String value, int most) {
        String text = value == null ? "" : value.strip();
        if (text.length() > most) {
            throw Problem.of("shared.entry.tooLong", most).at(field);
        }
        return text;
    }

    /** The value that was chosen; refuses, at that field, none. */
    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.of("shared.entry.missing").at(field);
        }
        return value;
    }

    /** A whole number within these bounds, both included. */
    public static int within(String field, @Nullable Integer value, int least, int most) {
        int number = present(field, value);
        if (number < least || number > most) {
            throw Problem.of("shared.entry.range", least, most).at(field);
        }
        return number;
    }
}
