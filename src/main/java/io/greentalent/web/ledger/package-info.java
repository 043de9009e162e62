/** Pages of the room ledger: load, hold a form, call one use case. */
@NullMarked
package io.greentalent.web.ledger;

import org.jspecify.annotations.NullMarked;
