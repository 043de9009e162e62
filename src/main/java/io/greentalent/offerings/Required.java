package io.greentalent.offerings;

import io.greentalent.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Refuses a text that is missing or longer than its column, in the user's words (必填). */
final class Required {
    private Required() {}

    /** The text without outer blanks, 1 to {@code most} characters; otherwise a problem that names it by that key. */
    static String text(@Nullable String value, int most, String key) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            throw Problem.of(key + ".missing");
        }
        if (text.length() > most) {
            throw Problem.of(key + ".tooLong", most);
        }
        return text;
    }
}
