package io.greentalent.people;

import io.greentalent.shared.Caller;
import io.greentalent.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Checks a user name and a password (登录). Five wrong passwords in a row lock the account for 15 minutes; the answer is
 * the same for an unknown name, a wrong password and a disabled account, and takes as long.
 */
@ApplicationScoped
public class SignIn {
    @Inject
    Accounts accounts;

    @Inject
    Admit admit;

    /**
     * What came of it; refusals are values, so that the count of failures is kept.
     *
     * @param caller who it is, or nobody
     * @param problem why not, or null
     */
    public record Answer(Caller caller, @Nullable Problem problem) {}

    /**
     * Signs in from that network address. The password is hashed before the transaction begins: it takes long, and nobody
     * else shall wait for a row or a connection meanwhile.
     */
    public Answer signIn(String username, String password, String address) {
        var account = accounts.named(username).orElse(null);
        String hash = account == null ? Passwords.NOBODYS : account.passwordHash();
        boolean fits = Passwords.fits(password, hash);
        return account == null
                ? admit.unknown(username, address)
                : admit.known(account.id(), fits ? hash : null, address);
    }
}
