package io.greentalent.people;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.KeyRing;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Settings;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * The operator invites the owner of an account to sign in at the identity provider (邀请): by a mail, never by a password. The mail is sent by
 * itself, as soon as the identity provider answers.
 */
@UseCase(allow = OPERATOR)
public class InviteAccount {
    @Inject
    Accounts accounts;

    @Inject
    Counterparts counterparts;

    @Inject
    Settings settings;

    @Inject
    KeyRing keys;

    /**
     * Invites, or invites again. Refuses a disabled account and one whose address is not known.
     *
     * @param email where to; empty for the address that is known
     */
    public void invite(long accountId, @Nullable String email) {
        settings.mustCarryAccounts();
        var account = accounts.get(accountId);
        if (account.disabled()) {
            throw Problem.of("people.account.isDisabled", account.username());
        }
        if (email != null && !email.isBlank()) {
            account.reachableAt(Email.of(email), keys);
        }
        if (account.email(keys).isEmpty()) {
            throw Problem.of("people.invite.addressMissing").at("email");
        }
        counterparts.invite(account);
    }
}
