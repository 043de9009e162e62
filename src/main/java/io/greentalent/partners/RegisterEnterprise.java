package io.greentalent.partners;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.Problem;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** The operator registers an enterprise (登记合作企业). */
@UseCase(allow = OPERATOR)
public class RegisterEnterprise {
    @Inject
    EntityManager em;

    @Inject
    Enterprises enterprises;

    /** Registers it and returns its id. Refuses a credit code that does not check or is taken. */
    public long register(
            @Nullable String creditCode,
            @Nullable String name,
            @Nullable String industry,
            @Nullable String contactName) {
        var enterprise = new Enterprise(CreditCode.typed(creditCode), name, industry, contactName);
        enterprises.coded(enterprise.creditCode()).ifPresent(other -> {
            throw Problem.of("partners.enterprise.codeTaken", other.name()).at("creditCode");
        });
        em.persist(enterprise);
        em.flush();
        return enterprise.id();
    }
}
