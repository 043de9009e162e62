/**
 * Rule versions and one pure evaluation: has this enrolment met the rule, on which day, and if not, why. Knows nothing of
 * the ledger.
 */
@NullMarked
package io.greentalent.completion;

import org.jspecify.annotations.NullMarked;
