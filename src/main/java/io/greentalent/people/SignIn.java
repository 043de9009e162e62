package io.greentalent.people;

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

/**
 * Checks a user name and a password (登录). Five wrong passwords in a row lock the account for 15 minutes; the answer is
 * the same for an unknown name, a wrong password and a disabled account, and takes as long.
 */
@UseCase(
        allow = {},
        anonymous = true)
public class SignIn {
    @Inject
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /**
     * What came of it; refusals are values, so that the count of failures is kept.
     *
     * @param caller who it is, or nobody
     * @param problem why not, or null
     */
    public record Answer(
            Caller caller,
            @org.jspecify.annotations.Nullable Problem problem) {}

    /** Signs in from that network address. */
    public Answer signIn(String username, String password, String address) {
        var account = accounts.named(username).orElse(null);
        if (account == null) {
            Passwords.fits(password, Passwords.NOBODYS);
            return refused(unknown(username, address), "people.signIn.failed");
        }
        em.lock(account, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(account);
        var now = LocalDateTime.now(clock);
        var caller = account.caller(address);
        boolean fits = Passwords.fits(password, account.passwordHash());
        if (account.lockedAt(now)) {
            return refused(caller, "people.signIn.locked");
        }
        if (!fits || !account.usableOn(now.toLocalDate())) {
            account.failed(now);
            return refused(caller, account.lockedAt(now) ? "people.signIn.locked" : "people.signIn.failed");
        }
        account.signedIn(now);
        audit.signIn(caller, AuditLine.Result.DONE, null);
        return new Answer(caller, null);
    }

    private Answer refused(Caller caller, String key) {
        audit.signIn(caller, AuditLine.Result.REFUSED, key);
        return new Answer(Caller.NOBODY, Problem.of(key, Account.LOCK.toMinutes()));
    }

    /** What people type into the wrong field may be private: of an unknown name only its length is logged. */
    private static Caller unknown(String typed, String address) {
        return new Caller(
                0, "? (" + typed.length() + ")", "", Set.<Role>of(), null, null, Locale.SIMPLIFIED_CHINESE, address);
    }
}
