/**
 * The invented world that a fresh local installation begins with, and that benchmarks are measured on: deterministic
 * from a seed, anchored at a day, judged by the product's own rule and chained by its own ledger. Nothing knows it.
 */
@NullMarked
package io.greentalent.sample;

import org.jspecify.annotations.NullMarked;
