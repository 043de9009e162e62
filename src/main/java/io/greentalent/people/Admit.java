package io.greentalent.people;

import io.greentalent.people.SignIn.Answer;
import io.greentalent.shared.Caller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets somebody in whose password was checked, or counts the failure (准入): the short half of {@link SignIn}. */
@UseCase(
        allow = {},
        anonymous = true)
class Admit {
    @Inject
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    UnknownNames names;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** Somebody with an account; the hash that the password was found to fit, or null where it fits none. */
    Answer known(long accountId, @Nullable String fitted, String address) {
        var account = accounts.get(accountId);
        em.lock(account, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(account);
        var now = LocalDateTime.now(clock);
        var caller = account.caller(address);
        if (account.lockedAt(now)) {
            return refused(caller, "people.signIn.locked");
        }
        var replacing = account.replacedBy();
        if (replacing != null && account.passwordHash().equals(fitted)) {
            return replaced(caller, accounts.get(replacing).username());
        }
        // A password that was changed in between does not fit any more.
        if (!account.passwordHash().equals(fitted) || !account.usableOn(now.toLocalDate()) || !account.ofPerson()) {
            account.failed(now);
            return refused(caller, account.lockedAt(now) ? "people.signIn.locked" : "people.signIn.failed");
        }
        account.signedIn(now);
        audit.signIn(caller, AuditLine.Result.DONE, null);
        return new Answer(caller, null);
    }

    /** Somebody without one: told the same, at the same count. */
    Answer unknown(String typed, String address) {
        boolean locked = names.failed(typed, LocalDateTime.now(clock));
        return refused(nobody(typed, address), locked ? "people.signIn.locked" : "people.signIn.failed");
    }

    /** Only who knows the password is told which account to use. */
    private Answer replaced(Caller caller, String username) {
        audit.signIn(caller, AuditLine.Result.REFUSED, "people.signIn.replaced");
        return new Answer(Caller.NOBODY, Problem.of("people.signIn.replaced", username));
    }

    private Answer refused(Caller caller, String key) {
        audit.signIn(caller, AuditLine.Result.REFUSED, key);
        return new Answer(Caller.NOBODY, Problem.of(key, Account.LOCK.toMinutes()));
    }

    /** What people type into the wrong field may be private: of an unknown name only its length is logged. */
    private static Caller nobody(String typed, String address) {
        return new Caller(
                0, "? (" + typed.length() + ")", "", Set.<Role>of(), null, null, Locale.SIMPLIFIED_CHINESE, address);
    }
}
