/**
 * Signing in at Keycloak, where the environment says so: code flow, sign-out in both directions, invitations. Knows the realm and its
 * tokens; who somebody is here decides people, and what they may nobody in this room.
 */
@NullMarked
package io.greentalent.keycloak;

import org.jspecify.annotations.NullMarked;
