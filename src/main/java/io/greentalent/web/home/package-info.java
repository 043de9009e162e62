/** What each role finds first: what waits for it, its own figures and gaps, what happened lately. */
@NullMarked
package io.greentalent.web.home;

import org.jspecify.annotations.NullMarked;
