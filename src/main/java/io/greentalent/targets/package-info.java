/**
 * The task book and how far it is fulfilled: every actual figure is another room's query, none is typed, and what can't be
 * measured yet says so. Changes nothing that it measures.
 */
@NullMarked
package io.greentalent.targets;

import org.jspecify.annotations.NullMarked;
