package io.greentalent.learning;

import io.greentalent.shared.Problem;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * The days of a safety pass (安全考核有效期).
 *
 * @param passedOn the day of the test
 * @param validUntil its last day
 */
public record SafetyTerm(LocalDate passedOn, LocalDate validUntil) implements Serializable {
    /** Refuses a last day before the day of the test, and a test in the future. */
    void mustHoldOn(LocalDate today) {
        if (validUntil.isBefore(passedOn)) {
            throw Problem.of("learning.safety.endsBeforeStart", validUntil, passedOn);
        }
        if (passedOn.isAfter(today)) {
            throw Problem.of("learning.safety.inFuture", passedOn);
        }
    }
}
