package io.greentalent.offerings;

import java.util.Set;

/**
 * Synchronous event, fired before persons are taken off their offerings by a decision of the operator, in its
 * transaction: whoever counted them takes that back.
 *
 * @param by the account of who decided
 * @param reason 1 to 200 characters
 */
public record Revoked(Set<Long> enrolmentIds, long by, String byName, String reason) {}
