/** Pages of the room courses: catalogue, drafting, review, development files. */
@NullMarked
package io.greentalent.web.courses;

import org.jspecify.annotations.NullMarked;
