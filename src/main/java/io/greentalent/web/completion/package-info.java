/** Pages of the room completion: the rule's versions. */
@NullMarked
package io.greentalent.web.completion;

import org.jspecify.annotations.NullMarked;
