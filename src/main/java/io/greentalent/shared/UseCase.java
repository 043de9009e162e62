package io.greentalent.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One verb of the product. Its public methods run in one transaction (retried when the database asks for it), only for
 * the roles named, and leave one line in the audit log.
 */
@Stereotype
@ApplicationScoped
@Guarded
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {
    /** Who may; empty only where {@link #anonymous()} is set, anything else stops the deployment. */
    Role[] allow();

    /** Seconds that somebody waits at most, unless {@link #seconds()} says more. */
    int SECONDS = 60;

    /** After so many seconds its transaction and the statement in it are given up, where somebody waits for it. */
    int seconds() default SECONDS;

    /** True for the few verbs before sign-in. */
    boolean anonymous() default false;
}
