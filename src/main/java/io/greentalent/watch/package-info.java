/**
 * Watches whether this server can do its work (运行监测): health checks with a short reason. Knows the ground floor and nothing
 * of colleges, courses or persons; what it says may be read by anybody who reaches the server's port.
 */
@NullMarked
package io.greentalent.watch;

import org.jspecify.annotations.NullMarked;
