package io.greentalent.people;

import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Role;
import io.greentalent.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is due at the identity provider, and what came of it (统一身份同步), each in a short transaction of its own: no transaction is open while
 * somebody there is asked.
 */
@ApplicationScoped
public class CarryOver {
    @Inject
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog audit;

    @Inject
    Transactions transactions;

    @Inject
    KeyRing keys;

    @Inject
    Clock clock;

    /**
     * What somebody's user there is to be.
     *
     * @param id of the note
     * @param subject the user's id there, null for one that is not known yet
     * @param email null where none is known here
     * @param rolesDue whether roles and college are to be as they are here
     * @param lockDue whether being disabled is to be as it is here
     * @param invite whether a mail is to be sent
     * @param leaving whether the user is to be erased, and nothing else
     * @param change by which it is told how much of what was asked for is carried
     */
    public record Wanted(
            long id,
            long accountId,
            String username,
            String name,
            @Nullable String email,
            @Nullable String subject,
            Set<Role> roles,
            @Nullable Long collegeId,
            boolean disabled,
            boolean rolesDue,
            boolean lockDue,
            boolean invite,
            boolean leaving,
            Change change) {
        /** The same once the user there is known. */
        public Wanted of(String userId) {
            return new Wanted(
                    id, accountId, username, name, email, userId, roles, collegeId, disabled, rolesDue, lockDue, invite,
                    leaving, change);
        }

        /** Never who it is. */
        @Override
        public String toString() {
            return "counterpart " + id;
        }
    }

    /** How many changes and invitations were asked for when it was looked at. */
    public record Change(int wanted, int asked) {}

    /** The notes that are due, the longest waiting first, at most that many. */
    public List<Long> due(int most) {
        return em.createQuery("select c.id from Counterpart c where c.dueAt <= :now order by c.dueAt, c.id", Long.class)
                .setParameter("now", LocalDateTime.now(clock))
                .setMaxResults(most)
                .getResultList();
    }

    /** What that note asks for; empty where it is not due any more. */
    public Optional<Wanted> wanted(long id) throws Exception {
        return transactions.call(() -> {
            var row = em.find(Counterpart.class, id);
            if (row == null) {
                return Optional.<Wanted>empty();
            }
            var account = accounts.find(row.accountId()).orElse(null);
            if (account != null) {
                return Optional.of(of(row, account));
            }
            if (!row.isLeaving()) {
                em.remove(row);
                return Optional.<Wanted>empty();
            }
            return Optional.of(leaving(row));
        });
    }

    private Wanted of(Counterpart row, Account account) {
        return new Wanted(
                row.id(),
                account.id(),
                account.username(),
                account.name(),
                account.email(keys).map(Email::text).orElse(null),
                account.subject(),
                account.roles(),
                account.collegeId(),
                account.disabled(),
                row.rolesDue(),
                row.lockDue(),
                row.inviting() && !account.disabled(),
                false,
                new Change(row.wanted(), row.asked()));
    }

    private static Wanted leaving(Counterpart row) {
        return new Wanted(
                row.id(),
                row.accountId(),
                row.leavingName(),
                "",
                null,
                row.leaving(),
                Set.of(),
                null,
                true,
                false,
                false,
                false,
                true,
                new Change(row.wanted(), row.asked()));
    }

    /**
     * Ties the account to the user there that was made or found for it. False where another account is tied to that one, or this one to
     * another meanwhile; who was erased meanwhile leaves there too.
     */
    public boolean tie(Wanted wanted, String subject) throws Exception {
        return transactions.call(() -> {
            var row = locked(wanted.id);
            var account = accounts.find(wanted.accountId).orElse(null);
            if (account == null) {
                row.ifPresent(r -> r.leave(subject, wanted.username, LocalDateTime.now(clock)));
                return false;
            }
            em.lock(account, LockModeType.PESSIMISTIC_WRITE);
            em.refresh(account);
            var other = accounts.ofSubject(subject);
            if (other.isPresent()) {
                return other.get().id() == account.id();
            }
            if (account.subject() != null) {
                return false;
            }
            account.link(subject);
            audit.done("CarryOver.tie", Long.toString(account.id()));
            return true;
        });
    }

    /** Its user there is gone: the account is tied to nobody, and an invitation makes it a new one. */
    public void part(Wanted wanted) {
        transactions.run(() -> accounts.find(wanted.accountId)
                .filter(a -> a.subject() != null && a.subject().equals(wanted.subject))
                .ifPresent(a -> {
                    a.link(null);
                    audit.done("CarryOver.part", Long.toString(a.id()));
                }));
    }

    /** All of that is as it was asked for. */
    public void done(Wanted wanted) {
        with(wanted, row -> {
            if (wanted.leaving) {
                em.remove(row);
            } else if (!row.isLeaving()) {
                row.done(wanted.change.wanted, wanted.change.asked, wanted.invite, LocalDateTime.now(clock));
            }
        });
    }

    /** It cannot be done, for that reason; null where only somebody here can change that. */
    public void failed(Wanted wanted, String reason, @Nullable Duration again) {
        with(wanted, row -> {
            // What was asked for meanwhile is tried by itself.
            if (wanted.change.equals(new Change(row.wanted(), row.asked()))) {
                row.fail(reason, again == null ? null : LocalDateTime.now(clock).plus(again));
            }
        });
    }

    /** It could not be tried to its end; others come first, and it is tried again after that time. */
    public void later(long id, Duration again) {
        transactions.run(() ->
                locked(id).ifPresent(row -> row.later(LocalDateTime.now(clock).plus(again))));
    }

    private void with(Wanted wanted, Consumer<Counterpart> act) {
        transactions.run(() -> locked(wanted.id).ifPresent(act));
    }

    private Optional<Counterpart> locked(long id) {
        return em.createQuery("select c from Counterpart c where c.id = :id", Counterpart.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }
}
