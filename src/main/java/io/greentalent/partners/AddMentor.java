package io.greentalent.partners;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.Entry;
import io.greentalent.shared.Scope;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

/** The operator registers a mentor of an enterprise (登记企业导师). */
@UseCase(allow = OPERATOR)
public class AddMentor {
    @Inject
    EntityManager em;

    @Inject
    Enterprises enterprises;

    /** Registers the mentor and returns the id. */
    public long add(
            @Nullable Long enterpriseId, @Nullable String name, @Nullable String position, @Nullable String skills) {
        var enterprise = enterprises.get(Entry.present("enterprise", enterpriseId), Scope.all());
        var mentor = new Mentor(enterprise.id(), name, position, skills);
        em.persist(mentor);
        em.flush();
        return mentor.id();
    }
}
