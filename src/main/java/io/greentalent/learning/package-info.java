/**
 * What learners achieved: marks and safety passes, typed or from a filled-in sheet together with attendance. Knows nothing
 * of the rule that judges them.
 */
@NullMarked
package io.greentalent.learning;

import org.jspecify.annotations.NullMarked;
