/**
 * What colleges report about who trains on which offering: mapping, verdicts row by row, submission, verification. Knows
 * nothing of completion, ledger or pages.
 */
@NullMarked
package io.greentalent.rosters;

import org.jspecify.annotations.NullMarked;
