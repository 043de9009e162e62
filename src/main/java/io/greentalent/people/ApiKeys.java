package io.greentalent.people;

import io.greentalent.shared.Caller;
import io.greentalent.shared.NotFound;
import io.greentalent.shared.Role;
import io.greentalent.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds API keys (API 密钥): by their secret, and for whoever may see them. */
@ApplicationScoped
public class ApiKeys {
    /** The operator sees all, a college's officer the college's, everybody the own. */
    private static final String SEEN = " (:all = true or k.madeBy = :account or k.collegeId = :college)";

    @Inject
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    /**
     * A key that was recognised.
     *
     * @param keyId by which its requests are limited
     * @param caller with the roles that both the key and its account have
     */
    public record Known(long keyId, Caller caller) {}

    /** Who speaks by that secret, from that address in that language; nobody for one that is unknown, revoked or over. */
    public Optional<Known> known(String secret, String address, Locale language) {
        if (!ApiSecret.looksLike(secret)) {
            return Optional.empty();
        }
        var today = LocalDate.now(clock);
        return em.createQuery("select k from ApiKey k where k.hash = :hash", ApiKey.class)
                .setParameter("hash", new ApiSecret(secret).hash())
                .getResultStream()
                .findFirst()
                .filter(key -> key.usableOn(today))
                .flatMap(key -> caller(key, today, address, language));
    }

    private Optional<Known> caller(ApiKey key, LocalDate today, String address, Locale language) {
        var account = accounts.find(key.accountId()).filter(a -> a.usableOn(today));
        account.ifPresent(a -> used(key, today));
        return account.map(a -> new Known(
                key.id(),
                new Caller(
                        a.id(),
                        a.username(),
                        a.name(),
                        key.rolesWithin(a.roles()),
                        a.collegeId(),
                        null,
                        language,
                        address + " " + key.shown(),
                        true)));
    }

    /** Beside the entity and its version, and only the first time on a day. */
    private void used(ApiKey key, LocalDate today) {
        if (!today.equals(key.usedOn())) {
            transactions.run(() -> em.createNativeQuery("update api_key set used_on = ?1 where id = ?2")
                    .setParameter(1, today)
                    .setParameter(2, key.id())
                    .executeUpdate());
        }
    }

    /** Those that this caller may see, the latest first. */
    public List<ApiKey> list(Caller caller) {
        return em.createQuery("select k from ApiKey k where" + SEEN + " order by k.id desc", ApiKey.class)
                .setParameter("all", caller.has(Role.OPERATOR))
                .setParameter("account", caller.accountId())
                .setParameter("college", college(caller))
                .setMaxResults(500)
                .getResultList();
    }

    /** The key of that id. Throws {@link NotFound}, also for one that this caller may not see. */
    ApiKey get(long id, Caller caller) {
        return em.createQuery("select k from ApiKey k where k.id = :id and" + SEEN, ApiKey.class)
                .setParameter("id", id)
                .setParameter("all", caller.has(Role.OPERATOR))
                .setParameter("account", caller.accountId())
                .setParameter("college", college(caller))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("apiKey", id));
    }

    /**
     * How many of a caller's keys are in force on that day. They stay locked to the transaction's end and are counted once
     * they are: of two officers who count at once, the second counts what the first has made.
     */
    long inForce(Caller caller, LocalDate day) {
        of(caller, day, "k", ApiKey.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        return of(caller, day, "count(k)", Long.class).getSingleResult();
    }

    private <T> TypedQuery<T> of(Caller caller, LocalDate day, String wanted, Class<T> type) {
        return em.createQuery(
                        "select " + wanted + " from ApiKey k where (k.madeBy = :account or k.collegeId = :college)"
                                + " and k.revokedAt is null and k.validUntil >= :day",
                        type)
                .setParameter("account", caller.accountId())
                .setParameter("college", college(caller))
                .setParameter("day", day);
    }

    /** 0, which no college has, for who speaks for none. */
    private static long college(Caller caller) {
        var college = caller.collegeId();
        return caller.has(Role.COLLEGE) && college != null ? college : 0;
    }
}
