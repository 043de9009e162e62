/** Pages of the room targets: the commission's one page, its export, the task book. */
@NullMarked
package io.greentalent.web.targets;

import org.jspecify.annotations.NullMarked;
