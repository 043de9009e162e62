package io.greentalent.completion;

import io.greentalent.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** Finds the versions of the completion rule. */
@ApplicationScoped
public class Rules {
    @Inject
    EntityManager em;

    /** All versions, oldest first, which is also the order of their dates of effect. */
    public List<CompletionRule> all() {
        return em.createQuery("select r from CompletionRule r order by r.number", CompletionRule.class)
                .getResultList();
    }

    /** All versions as the evaluation takes them, oldest first. */
    public List<RuleVersion> versions() {
        return all().stream().map(CompletionRule::version).toList();
    }

    /** The version in force on that day: the latest that has taken effect; before any did, the first. */
    public CompletionRule inForce(LocalDate day) {
        var all = all();
        return all.reversed().stream()
                .filter(r -> !r.effectiveOn().isAfter(day))
                .findFirst()
                .orElseGet(all::getFirst);
    }

    /** The version of that number. Throws {@link NotFound}. */
    public CompletionRule get(int number) {
        return em.createQuery("select r from CompletionRule r where r.number = :number", CompletionRule.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("completionRule", number));
    }
}
