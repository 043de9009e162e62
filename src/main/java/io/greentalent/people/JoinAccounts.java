package io.greentalent.people;

import io.greentalent.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The accounts of two persons who are one (账号合并): the survivor keeps one of them, its own where that is in use. The other lets nobody in any
 * more and tells which one took its place.
 */
@ApplicationScoped
class JoinAccounts {
    private static final String PERSON = "account.person";
    private static final String DISABLED = "account.disabled";

    @Inject
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Counterparts counterparts;

    @Inject
    MergeTrace trace;

    void join(PersonMerge merge) {
        var alias = accounts.ofPerson(merge.fromId()).orElse(null);
        var own = accounts.ofPerson(merge.intoId()).orElse(null);
        if (alias == null) {
            return;
        }
        if (own == null) {
            assign(merge.id(), Map.of(alias, merge.intoId()));
            return;
        }
        boolean aliasStays = own.disabled() && !alias.disabled();
        var given = aliasStays ? own : alias;
        var kept = aliasStays ? alias : own;
        if (!given.isStudentsOnly()) {
            throw Problem.of("people.merge.otherRoles", given.username());
        }
        trace.keep(merge.id(), DISABLED, Map.of(given.id(), given.disabled() ? 1L : 0L));
        given.replaceBy(kept.id());
        counterparts.lockChanged(given);
        if (aliasStays) {
            var to = new LinkedHashMap<Account, Long>();
            to.put(own, merge.fromId());
            to.put(alias, merge.intoId());
            assign(merge.id(), to);
        }
    }

    void part(long mergeId) {
        var persons = trace.kept(mergeId, PERSON);
        var back = new LinkedHashMap<Account, Long>();
        persons.forEach((id, person) -> accounts.find(id).ifPresent(account -> back.put(account, person)));
        identify(back);
        trace.kept(mergeId, DISABLED)
                .forEach((id, disabled) -> accounts.find(id).ifPresent(account -> {
                    account.standAgain(disabled == 1);
                    counterparts.lockChanged(account);
                }));
    }

    private void assign(long mergeId, Map<Account, Long> to) {
        var before = new LinkedHashMap<Long, Long>();
        to.forEach((account, person) -> {
            var present = account.personId();
            before.put(account.id(), present == null ? 0L : present);
        });
        trace.keep(mergeId, PERSON, before);
        identify(to);
    }

    /** Out of the way first: a person has one account at any moment. */
    private void identify(Map<Account, Long> to) {
        to.keySet().forEach(Account::unidentify);
        em.flush();
        to.forEach(Account::identify);
        em.flush();
    }
}
