package io.greentalent.shared;

import java.sql.SQLException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may stand in a log (脱敏异常): its kinds, traces and the database's codes. Of the messages only plain words stay: a
 * database, a parser or a converter quotes what it could not take, and that may be a name or an identity number.
 */
public final class WithoutValues extends Exception {
    private static final long serialVersionUID = 1L;

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"?|'[^']*'?|`[^`]*`?|“[^”]*”?|/\\*.*?\\*/");
    private static final Pattern TELLING = Pattern.compile("[^ ]*(?:[^\\x20-\\x7e]|[0-9]{4,}|@)[^ ]*");
    private static final Pattern CONSTANT = Pattern.compile("(No enum constant [\\w.$]+)\\..*");
    private static final int LONGEST = 300;

    private WithoutValues(String text, @Nullable Throwable cause) {
        super(text, cause, false, true);
    }

    /** The same chain of causes and traces, told without values; null for null. */
    public static @Nullable Throwable of(@Nullable Throwable thrown) {
        return of(thrown, 0);
    }

    private static @Nullable WithoutValues of(@Nullable Throwable thrown, int depth) {
        if (thrown == null || depth > 20) {
            return null;
        }
        var told = new WithoutValues(
                thrown.getClass().getName() + codes(thrown) + words(thrown), of(thrown.getCause(), depth + 1));
        told.setStackTrace(thrown.getStackTrace());
        return told;
    }

    private static String codes(Throwable thrown) {
        return thrown instanceof SQLException sql ? " [" + sql.getSQLState() + " " + sql.getErrorCode() + "]" : "";
    }

    private static String words(Throwable thrown) {
        String message = thrown.getMessage();
        // Its cause is told by itself, and a wrapper's message is often the cause's.
        boolean wraps = thrown.getCause() != null
                && message != null
                && message.contains(String.valueOf(thrown.getCause().getMessage()));
        return message == null || message.isBlank() || wraps ? "" : ": " + plain(message);
    }

    /** Only the words of a message: no quotation, no long number, nothing but ASCII, one line. */
    static String plain(String message) {
        String line = message.lines().findFirst().orElse("");
        String words = CONSTANT.matcher(line).replaceFirst("$1");
        words = TELLING.matcher(QUOTED.matcher(words).replaceAll("…")).replaceAll("…");
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    /** Without this class's own name: what is told is another's. */
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
