package io.greentalent.people;

import io.greentalent.shared.UseCase;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;

/** Stops the deployment when a use case names no role: a verb that is open to all is never an oversight. */
@ApplicationScoped
class UseCaseRoles {
    @Inject
    BeanManager beans;

    void check(@Observes @Priority(2) Startup event) {
        int found = 0;
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            var rule = bean.getBeanClass().getAnnotation(UseCase.class);
            if (rule == null) {
                continue;
            }
            found++;
            if ((rule.allow().length == 0) != rule.anonymous()) {
                throw new IllegalStateException(
                        "use case " + bean.getBeanClass().getName() + " must name its roles, or be anonymous");
            }
        }
        if (found == 0) {
            throw new IllegalStateException("no use case was found: the application is not whole");
        }
    }
}
