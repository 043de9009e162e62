/**
 * Spreadsheets in and out: streaming reads under hard budgets, header mapping, text-typed exports. Knows nothing of
 * rosters or people.
 */
@NullMarked
package io.greentalent.sheets;

import org.jspecify.annotations.NullMarked;
