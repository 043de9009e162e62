/**
 * The pages of roster reports (名册页面): the officer's import in five steps, the operator's verification. Shows no identity
 * number but the one cell that an officer asks for while mending a draft's row.
 */
@NullMarked
package io.greentalent.web.rosters;

import org.jspecify.annotations.NullMarked;
