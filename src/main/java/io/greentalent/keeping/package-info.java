/**
 * What an installation holds is not lost and not kept too long: backup, restore, keys that change, what goes when it is over. Works beside the running
 * server or without one, over plain connections: it knows tables, not what they mean, and nothing of pages.
 */
@NullMarked
package io.greentalent.keeping;

import org.jspecify.annotations.NullMarked;
