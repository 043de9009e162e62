package io.greentalent.ledger;

import io.greentalent.shared.Texts;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * Something about an offering's evidence that an auditor will ask about (疑点提示). It says what is recorded, not what is
 * wrong: whoever verifies looks and decides.
 */
public record Hint(Kind kind, List<Object> args) implements Serializable {
    /** What is noticed; the message key of each tells what its arguments are. */
    public enum Kind {
        /** One hand recorded several sessions within one minute. */
        SAME_MINUTE,
        /** Attendance was recorded before its session began. */
        BEFORE_START,
        /** Everybody has the same mark. */
        SAME_MARK,
        /** Everybody was at every session. */
        FULL_ATTENDANCE,
        /** More people than places. */
        OVER_CAPACITY,
        /** People are recorded as present at another offering at the same hours. */
        TWO_PLACES,
        /** People are enrolled by another college on the same course at the same time. */
        OTHER_COLLEGE
    }

    public Hint {
        args = List.copyOf(args);
    }

    static Hint of(Kind kind, Object... args) {
        return new Hint(kind, List.of(args));
    }

    /** The sentence that says it with its figures. */
    public String text(Locale locale) {
        return Texts.of(locale, "ledger.hint." + kind, args.toArray());
    }
}
