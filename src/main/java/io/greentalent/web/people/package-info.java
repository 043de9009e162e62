/** Pages of the room people: load, hold a form, call one use case. */
@NullMarked
package io.greentalent.web.people;

import org.jspecify.annotations.NullMarked;
