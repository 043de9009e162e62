package io.greentalent.offerings;

import io.greentalent.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Finds terms (学期); they are no secret to anybody who is signed in. */
@ApplicationScoped
public class Terms {
    @Inject
    EntityManager em;

    /** All of them, the latest first. */
    public List<Term> all() {
        return em.createQuery("select t from Term t order by t.startsOn desc, t.code desc", Term.class)
                .getResultList();
    }

    public Optional<Term> withCode(String code) {
        return em.createQuery("select t from Term t where t.code = :code", Term.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The term of that id. Throws {@link NotFound}. */
    public Term get(long id) {
        var term = em.find(Term.class, id);
        if (term == null) {
            throw new NotFound("term", id);
        }
        return term;
    }
}
