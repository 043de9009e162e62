package io.greentalent.people;

import io.greentalent.shared.Batches;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds accounts. */
@ApplicationScoped
public class Accounts {
    @Inject
    EntityManager em;

    /** One line of the list of accounts; roles are shown on the account's own page. */
    public record Row(
            long id,
            String username,
            String name,
            @Nullable Long collegeId,
            boolean disabled,
            @Nullable LocalDateTime lockedUntil,
            @Nullable LocalDateTime lastSignIn) {}

    /** The account of that id. Throws {@link NotFound}. */
    public Account get(long id) {
        return find(id).orElseThrow(() -> new NotFound("account", id));
    }

    public Optional<Account> find(long id) {
        return Optional.ofNullable(em.find(Account.class, id));
    }

    /** The account of that user name, whatever its case. */
    public Optional<Account> named(String username) {
        return em.createQuery("select a from Account a where a.username = :username", Account.class)
                .setParameter("username", username.strip().toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** The account tied to that id at the identity provider. */
    Optional<Account> ofSubject(String subject) {
        return em.createQuery("select a from Account a where a.subject = :subject", Account.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** The account of that person. */
    public Optional<Account> ofPerson(long personId) {
        return em.createQuery("select a from Account a where a.personId = :person", Account.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
    }

    /**
     * How far the account of one person is in use.
     *
     * @param mustChange true as long as a first password stands
     * @param studentsOnly false where it holds other roles than a student's
     */
    public record Own(
            long id,
            String username,
            boolean mustChange,
            boolean disabled,
            boolean studentsOnly,
            @Nullable LocalDateTime lastSignIn)
            implements Serializable {
        private static Own of(Account account) {
            return new Own(
                    account.id(),
                    account.username(),
                    account.mustChange(),
                    account.disabled(),
                    account.isStudentsOnly(),
                    account.lastSignIn());
        }
    }

    /** How far the accounts of those who have one are in use, by person. */
    public Map<Long, Own> ofPersons(Collection<Long> personIds) {
        var found = new HashMap<Long, Own>();
        byPersons(personIds).forEach((person, account) -> found.put(person, Own.of(account)));
        return found;
    }

    /** The accounts of those who have one, by person, with their roles, in a statement a batch. */
    Map<Long, Account> byPersons(Collection<Long> personIds) {
        var found = new HashMap<Long, Account>();
        for (var batch : Batches.of(personIds)) {
            em.createQuery(
                            "select distinct a from Account a left join fetch a.roles where a.personId in :persons",
                            Account.class)
                    .setParameter("persons", batch)
                    .getResultList()
                    .forEach(account -> found.put(Objects.requireNonNull(account.personId()), account));
        }
        return found;
    }

    /** Which of those user names are taken, in a statement a batch. */
    Set<String> taken(Collection<String> usernames) {
        var found = new HashSet<String>();
        for (var batch : Batches.of(usernames)) {
            found.addAll(em.createQuery("select a.username from Account a where a.username in :names", String.class)
                    .setParameter("names", batch)
                    .getResultList());
        }
        return found;
    }

    public boolean any() {
        return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() > 0;
    }

    /** One page of the accounts whose user name or name begins so, by user name. */
    public List<Row> list(String beginsWith, int first, int most) {
        return em.createQuery(
                        "select new io.greentalent.people.Accounts$Row(a.id, a.username, a.name, a.collegeId, a.disabled,"
                                + " a.lockedUntil, a.lastSignIn) from Account a"
                                + " where a.service = false and (a.username like :start or a.name like :start)"
                                + " order by a.username",
                        Row.class)
                .setParameter("start", beginsWith.strip().replace("%", "") + "%")
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    public long count(String beginsWith) {
        return em.createQuery(
                        "select count(a) from Account a where a.service = false"
                                + " and (a.username like :start or a.name like :start)",
                        Long.class)
                .setParameter("start", beginsWith.strip().replace("%", "") + "%")
                .getSingleResult();
    }

    /** The names behind those ids, in one statement. */
    public Map<Long, String> names(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return em.createQuery(
                        "select new io.greentalent.people.Accounts$Row(a.id, a.username, a.name, a.collegeId, a.disabled,"
                                + " a.lockedUntil, a.lastSignIn) from Account a where a.id in :ids",
                        Row.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Row::id, Row::name));
    }

    /** The accounts that hold a role, by name: for choosing an instructor. */
    public List<Row> holding(Role role) {
        return em.createQuery(
                        "select new io.greentalent.people.Accounts$Row(a.id, a.username, a.name, a.collegeId, a.disabled,"
                                + " a.lockedUntil, a.lastSignIn) from Account a join a.roles r"
                                + " where r = :role and a.disabled = false and a.service = false order by a.name",
                        Row.class)
                .setParameter("role", role)
                .getResultList();
    }
}
