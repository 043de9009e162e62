package io.greentalent.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case's method that only tries (试运行): its transaction is always rolled back, so that nothing of what it wrote stays but
 * its line in the audit log. Called by another use case it is part of that one's transaction, and undoes nothing.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Trial {}
