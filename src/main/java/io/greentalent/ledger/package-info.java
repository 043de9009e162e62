/**
 * Person-times, counted once and provably: their states, the append-only ledger in one hash chain an offering, the signed
 * daily root, roll-ups and heads, the recount from raw evidence. Knows nothing of targets, pages or certificates.
 */
@NullMarked
package io.greentalent.ledger;

import org.jspecify.annotations.NullMarked;
