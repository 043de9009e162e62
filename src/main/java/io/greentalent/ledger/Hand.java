package io.greentalent.ledger;

import io.greentalent.shared.Caller;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Who did it, and when (经手).
 *
 * @param by the account, 0 for the product itself
 * @param at to the microsecond, as the database keeps it: a finer time would not fit its own hash when read again
 */
record Hand(long by, String name, LocalDateTime at) {
    private static final int LONGEST_NAME = 100;

    static Hand of(Caller caller, Clock clock) {
        return of(caller, LocalDateTime.now(clock));
    }

    static Hand of(Caller caller, LocalDateTime at) {
        return of(caller.accountId(), caller.name(), at);
    }

    static Hand of(long by, String name, LocalDateTime at) {
        return new Hand(
                by,
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                at.truncatedTo(ChronoUnit.MICROS));
    }
}
