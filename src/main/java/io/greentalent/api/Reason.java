package io.greentalent.api;

import io.greentalent.shared.Entry;
import org.jspecify.annotations.Nullable;

/** Why something is done, as the body of a request (理由). */
public record Reason(@Nullable String reason) {
    private static final int LONGEST = 200;

    /** The text; refuses none at all and more than 200 characters. */
    static String text(@Nullable Reason body) {
        return Entry.required("reason", body == null ? null : body.reason, LONGEST);
    }
}
