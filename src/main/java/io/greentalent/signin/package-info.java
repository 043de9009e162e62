/**
 * Signing in: one mechanism that recognises the caller of each request, the sign-in page, the forced change of a first
 * password. Decides who somebody is, never what they may.
 */
@NullMarked
package io.greentalent.signin;

import org.jspecify.annotations.NullMarked;
