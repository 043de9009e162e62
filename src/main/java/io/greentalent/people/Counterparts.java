package io.greentalent.people;

import io.greentalent.shared.AbsentRows;
import io.greentalent.shared.Batches;
import io.greentalent.shared.Denied;
import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Scope;
import io.greentalent.shared.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notes what accounts' users at the identity provider are to be, within the transaction that changes the account, and tells how far that is
 * carried (统一身份同步). Notes nothing where accounts are not carried anywhere.
 */
@ApplicationScoped
public class Counterparts {
    private static final AbsentRows ROWS = new AbsentRows(
            "counterpart", "version", "account_id", "wanted", "carried", "asked", "invited", "roles_due", "lock_due");

    @Inject
    EntityManager em;

    @Inject
    Settings settings;

    @Inject
    KeyRing keys;

    @Inject
    Clock clock;

    /** Where an account stands with its invitation. */
    public enum State {
        /** No address is known to invite to. */
        NO_ADDRESS,
        NOT_INVITED,
        /** It is done by itself, as soon as the identity provider answers. */
        WAITING,
        INVITED,
        /** Tied to a user there that nobody here has invited. */
        TIED,
        FAILED
    }

    /**
     * How far one account is carried.
     *
     * @param at when the last invitation was sent, null before
     * @param problem why it failed, the end of a message key; null where it did not
     * @param address where invitations go, masked; null where none is known
     */
    public record Standing(
            State state,
            @Nullable LocalDateTime at,
            @Nullable String problem,
            @Nullable String address) implements Serializable {
        /** Of somebody without an account. */
        public static final Standing NONE = new Standing(State.NO_ADDRESS, null, null, null);

        /** Whether an invitation is what it takes to go on. */
        public boolean open() {
            return state == State.NO_ADDRESS || state == State.NOT_INVITED || state == State.FAILED;
        }
    }

    /** How far each of these accounts is carried; empty where accounts are not carried anywhere. */
    public Map<Long, Standing> of(Collection<Long> accountIds) {
        var found = new HashMap<Long, Standing>();
        if (!settings.accountsAreCarried()) {
            return found;
        }
        for (var batch : Batches.of(accountIds)) {
            em.createQuery(
                            "select a.id, a.emailCipher, a.subject, c.problem, c.dueAt, c.invitedAt from Account a"
                                    + " left join Counterpart c on c.accountId = a.id where a.id in :ids",
                            Object[].class)
                    .setParameter("ids", batch)
                    .getResultList()
                    .forEach(row -> found.put((Long) row[0], standing(row)));
        }
        return found;
    }

    private Standing standing(@Nullable Object[] row) {
        String address = row[1] == null ? null : new Email(keys.decryptText((byte[]) row[1])).masked();
        var at = (LocalDateTime) row[5];
        var problem = (String) row[3];
        if (problem != null) {
            return new Standing(State.FAILED, at, problem, address);
        }
        if (row[4] != null) {
            return new Standing(State.WAITING, at, null, address);
        }
        if (at != null) {
            return new Standing(State.INVITED, at, null, address);
        }
        if (row[2] != null) {
            return new Standing(State.TIED, null, null, address);
        }
        return new Standing(address == null ? State.NO_ADDRESS : State.NOT_INVITED, null, null, address);
    }

    /** Where the invitations of that account go, in full; empty where that is not known. For the operator only. */
    public String address(long accountId, Scope scope) {
        if (!scope.equals(Scope.all())) {
            throw new Denied("Counterparts");
        }
        var account = em.find(Account.class, accountId);
        return account == null ? "" : account.email(keys).map(Email::text).orElse("");
    }

    /** Its owner is to have a user there and to be invited by mail. */
    void invite(Account account) {
        row(account.id()).invite(account.subject() == null, LocalDateTime.now(clock));
    }

    /** Roles or college have changed here. */
    void rolesChanged(Account account) {
        changed(account, true, false);
    }

    /** It was disabled or enabled here. */
    void lockChanged(Account account) {
        changed(account, false, true);
    }

    private void changed(Account account, boolean roles, boolean lock) {
        if (!settings.accountsAreCarried() || !account.ofPerson()) {
            return;
        }
        if (account.subject() == null && locked(account.id()).isEmpty()) {
            // Nobody there stands for it yet.
            return;
        }
        row(account.id()).change(roles, lock, LocalDateTime.now(clock));
    }

    /** Somebody tied it by hand: what stood in the way of that is over. */
    void tied(Account account) {
        if (settings.accountsAreCarried()) {
            locked(account.id()).ifPresent(row -> row.ready(LocalDateTime.now(clock)));
        }
    }

    /** The account is erased: so is to be its user there. */
    void left(long accountId, String username, @Nullable String subject) {
        if (settings.accountsAreCarried()
                && (subject != null || locked(accountId).isPresent())) {
            row(accountId).leave(subject, username, LocalDateTime.now(clock));
        }
    }

    /** Whether roles that were changed here are not carried there yet: until then a token tells of former ones. */
    boolean rolesWait(long accountId) {
        return settings.accountsAreCarried()
                && em.createQuery(
                                        "select count(c) from Counterpart c where c.accountId = :account and c.rolesDue = true",
                                        Long.class)
                                .setParameter("account", accountId)
                                .getSingleResult()
                        > 0;
    }

    private Counterpart row(long accountId) {
        return locked(accountId).orElseGet(() -> {
            ROWS.insert(em, List.<@Nullable Object[]>of(new Object[] {1L, accountId, 0, 0, 0, 0, false, false}));
            return locked(accountId).orElseThrow();
        });
    }

    private Optional<Counterpart> locked(long accountId) {
        return em.createQuery("select c from Counterpart c where c.accountId = :account", Counterpart.class)
                .setParameter("account", accountId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
