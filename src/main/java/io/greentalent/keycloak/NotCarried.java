package io.greentalent.keycloak;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keycloak answered, and an account could not be carried there (未能同步). */
class NotCarried extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final @Nullable Duration again;

    /**
     * @param reason the end of a message key
     * @param again after that time it is worth another try; null where somebody must change something first
     */
    NotCarried(String reason, @Nullable Duration again) {
        super(reason);
        this.reason = reason;
        this.again = again;
    }

    NotCarried(String reason) {
        this(reason, null);
    }

    String reason() {
        return reason;
    }

    @Nullable
    Duration again() {
        return again;
    }
}
