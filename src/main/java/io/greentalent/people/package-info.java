/**
 * Who people are: identity by keyed hash, accounts and roles, the use-case interceptor, the audit log. An identity
 * number enters and is matched here, and never leaves.
 */
@NullMarked
package io.greentalent.people;

import org.jspecify.annotations.NullMarked;
