package io.greentalent.ledger;

import io.greentalent.ledger.PersonTime.State;
import io.greentalent.shared.Texts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether one enrolment counts, and if not why not (计入情况): one text for student, instructor, college and operator.
 *
 * @param vouched whether a verified roster, or the person, answers for the enrolment; only then can it be counted
 */
public record Counting(
        long enrolmentId,
        long personTimeId,
        State state,
        boolean vouched,
        @Nullable String reason) {
    private static final String KEY = "ledger.why.";

    /** One sentence; empty as long as the rule is not met, for then the completion tells what is missing. */
    public String sentence(Locale locale) {
        String why = ReasonText.text(locale, reason);
        return switch (state) {
            case CANDIDATE -> why;
            case EVIDENCED -> why.isEmpty() ? Texts.of(locale, KEY + (vouched ? state : "UNVOUCHED")) : why;
            case CONFIRMED -> Texts.of(locale, KEY + (vouched ? state : "UNVOUCHED"));
            case COUNTED -> Texts.of(locale, KEY + state);
            case REJECTED, WITHDRAWN -> Texts.of(locale, KEY + state, why);
        };
    }

    public boolean counted() {
        return state == State.COUNTED;
    }
}
