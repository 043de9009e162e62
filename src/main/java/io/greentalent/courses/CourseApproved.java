package io.greentalent.courses;

/**
 * Synchronous event, fired in the transaction of the second approval.
 *
 * @param courseVersionId the version that is published now
 */
public record CourseApproved(long courseVersionId) {}
