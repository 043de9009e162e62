package io.greentalent.completion;

import java.util.Set;

/**
 * Synchronous event, fired in the transaction that evaluated.
 *
 * @param enrolmentIds whose completion row was written anew, or removed with its enrolment
 */
public record CompletionChanged(Set<Long> enrolmentIds) {}
