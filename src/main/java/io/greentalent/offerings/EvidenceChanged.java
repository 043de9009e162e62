package io.greentalent.offerings;

import java.util.Set;

/**
 * Synchronous event, fired in the transaction that changed what completion rests on: enrolment, check-ins, marks, safety
 * passes, sessions.
 *
 * @param enrolmentIds whose evidence changed
 */
public record EvidenceChanged(Set<Long> enrolmentIds) {}
