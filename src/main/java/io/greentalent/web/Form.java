package io.greentalent.web;

import io.greentalent.shared.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into a form, a text for each input id (表单内容): {@code value="#{page.form['name']}"}. Numbers and days are
 * read when the form is used, so that a wrong one is refused at its field like everything else.
 */
public class Form extends LinkedHashMap<String, String> {
    private static final long serialVersionUID = 1L;

    /** The form with that value in that field; nothing becomes an empty text. */
    public Form with(String field, @Nullable Object value) {
        put(field, Objects.toString(value, ""));
        return this;
    }

    /** What was typed, without blanks around it; a choice of nothing comes as null and is empty too. */
    public String text(String field) {
        return Objects.toString(get(field), "").strip();
    }

    /** A whole number, null for nothing. Refuses anything else at the field. */
    public @Nullable Integer number(String field) {
        try {
            return text(field).isEmpty() ? null : Integer.valueOf(text(field));
        } catch (NumberFormatException e) {
            throw Problem.of("shared.entry.notANumber").at(field);
        }
    }

    /** The id that was chosen, null for nothing. */
    public @Nullable Long id(String field) {
        try {
            return text(field).isEmpty() ? null : Long.valueOf(text(field));
        } catch (NumberFormatException e) {
            throw Problem.of("shared.entry.notANumber").at(field);
        }
    }

    /** A day as browsers send it, 2026-03-01; null for nothing. Refuses anything else at the field. */
    public @Nullable LocalDate day(String field) {
        try {
            return text(field).isEmpty() ? null : LocalDate.parse(text(field));
        } catch (DateTimeParseException e) {
            throw Problem.of("shared.entry.notADay").at(field);
        }
    }
}
