/**
 * Ground floor: what every room needs and nothing that knows a college, a course or a person: use cases and their
 * roles, problems in the user's language, the clock, keys, the change feed, background tasks.
 */
@NullMarked
package io.greentalent.shared;

import org.jspecify.annotations.NullMarked;
