/** The operator's pages of what is kept and for how long. */
@NullMarked
package io.greentalent.web.keeping;

import org.jspecify.annotations.NullMarked;
