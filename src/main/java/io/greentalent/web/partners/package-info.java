/** Pages of the room partners: load, hold a form, call one use case. Operator and college share what both may see. */
@NullMarked
package io.greentalent.web.partners;

import org.jspecify.annotations.NullMarked;
