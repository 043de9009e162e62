package io.greentalent.watch;

import java.util.Objects;

/** Why something that was looked at will not do (不合格原因), in a few words of our own that anybody may read. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String why) {
        super(why, null, false, false);
    }

    String why() {
        return Objects.requireNonNull(getMessage());
    }
}
