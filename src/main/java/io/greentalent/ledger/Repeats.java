package io.greentalent.ledger;

import io.greentalent.completion.CompletionRule;
import io.greentalent.completion.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether the same person and course already count in that year (重复计入). Asked under the persons' locks and guarded by a
 * unique key, so the answer cannot be overtaken and no duplicate is ever caught inside a transaction.
 */
@ApplicationScoped
class Repeats {
    @Inject
    EntityManager em;

    @Inject
    Rules rules;

    @Inject
    Heads heads;

    /** The keys that rules and earlier counts leave to some person-times; locks their persons. */
    Keys keys(List<PersonTime> personTimes) {
        heads.lock(personTimes.stream().map(PersonTime::personId).collect(Collectors.toSet()));
        var onceAYear = rules.all().stream()
                .filter(r -> r.values().onceAYear())
                .map(CompletionRule::number)
                .collect(Collectors.toSet());
        var wanted = personTimes.stream().map(PersonTime::repeatKey).toList();
        return new Keys(onceAYear, taken(wanted));
    }

    private Set<String> taken(Collection<String> keys) {
        return keys.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        em.createQuery("select p.repeatKey from PersonTime p where p.repeatKey in :keys", String.class)
                                .setParameter("keys", keys)
                                .getResultList());
    }

    /**
     * @param onceAYear the versions of the rule under which a person and course count once a year
     * @param taken the keys that counted person-times hold
     */
    record Keys(Set<Integer> onceAYear, Set<String> taken) {
        /** The key that it would hold; null where its rule does not ask for one. */
        @Nullable
        String of(PersonTime p) {
            return onceAYear.contains(p.ruleNumber()) ? p.repeatKey() : null;
        }

        /** Whether another one holds the key already. */
        boolean repeats(PersonTime p) {
            var key = of(p);
            return key != null && taken.contains(key);
        }
    }
}
