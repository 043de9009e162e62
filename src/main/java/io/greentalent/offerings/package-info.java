/**
 * Offerings of a course in a term, who is enrolled, their sessions and check-ins: the evidence of presence. Knows
 * nothing of rosters, rules or counting.
 */
@NullMarked
package io.greentalent.offerings;

import org.jspecify.annotations.NullMarked;
