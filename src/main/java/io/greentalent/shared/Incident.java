package io.greentalent.shared;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** The number by which a user and the log speak of the same failure (事件编号). */
public final class Incident {
    /** Under this name a request carries the number of its failure. */
    public static final String ATTRIBUTE = "greentalent.incident";

    private static final Logger LOG = Log.of(Incident.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    /** No letters or digits that are mistaken for one another on the telephone. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;

    private Incident() {}

    /** Logs the failure with its trace under a new number, without the values in its messages, and returns that. */
    public static String logged(String during, @Nullable Throwable thrown) {
        String number = number();
        LOG.log(Level.ERROR, "incident " + number + ": " + WithoutValues.plain(during), WithoutValues.of(thrown));
        return number;
    }

    /** Whether that could be such a number. */
    public static boolean isNumber(@Nullable String text) {
        return text != null && text.length() == LENGTH && text.chars().allMatch(c -> LETTERS.indexOf(c) >= 0);
    }

    private static String number() {
        var number = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            number.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return number.toString();
    }
}
