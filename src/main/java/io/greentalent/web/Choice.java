package io.greentalent.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * One line of a choice (选项).
 *
 * @param value what the form sends
 * @param word what the user reads
 */
public record Choice(String value, String word) implements Serializable {
    /** One for each entry, in its order. */
    public static List<Choice> of(Map<?, String> words) {
        return words.entrySet().stream()
                .map(e -> new Choice(String.valueOf(e.getKey()), e.getValue()))
                .toList();
    }
}
