package io.greentalent.offerings;

/**
 * What came of one {@link RosterSeat}.
 *
 * @param rowId the roster's row
 * @param enrolmentId the one enrolment of that person on that offering
 * @param made true when this row made it, false when it was there already
 * @param withdrawn true when it was there and is withdrawn; it stays so
 */
public record Seated(long rowId, long enrolmentId, boolean made, boolean withdrawn) {}
