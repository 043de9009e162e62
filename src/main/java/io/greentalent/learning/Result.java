package io.greentalent.learning;

import io.greentalent.shared.Problem;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one line of the marks' form holds (成绩与安全考核): all that is null is not given.
 *
 * @param score the final mark
 * @param passedOn the day of the safety test
 * @param validUntil the last day of that pass
 */
public record Result(
        @Nullable Score score,
        @Nullable LocalDate passedOn,
        @Nullable LocalDate validUntil) implements Serializable {
    /** What is recorded of that person. */
    public static Result of(Learner learner) {
        var pass = learner.pass();
        return pass == null
                ? new Result(learner.score(), null, null)
                : new Result(learner.score(), pass.passedOn(), pass.validUntil());
    }

    /** The pass, none where no day is given; refuses one day without the other. */
    public Optional<SafetyTerm> term() {
        if (passedOn == null && validUntil == null) {
            return Optional.empty();
        }
        if (passedOn == null || validUntil == null) {
            throw Problem.of("learning.safety.oneDay");
        }
        return Optional.of(new SafetyTerm(passedOn, validUntil));
    }
}
