package io.greentalent.people;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.Settings;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The operator changes what an account may (管理账号); not the own one, so that nobody is locked out by a slip. */
@UseCase(allow = OPERATOR)
public class AdministerAccount {
    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    @Inject
    Accounts accounts;

    @Inject
    Counterparts counterparts;

    @Inject
    Settings settings;

    @Inject
    CurrentCaller who;

    /** Sets roles, college and last day. */
    public void revise(long accountId, Set<Role> roles, @Nullable Long collegeId, @Nullable LocalDate validUntil) {
        var account = another(accountId);
        if (roles.isEmpty()) {
            throw Problem.of("people.account.roleMissing").at("roles");
        }
        if (collegeId != null) {
            account.belongTo(collegeId);
        }
        account.roles().stream().filter(r -> !roles.contains(r)).forEach(account::revoke);
        roles.forEach(account::grant);
        account.expireAfter(validUntil);
        counterparts.rolesChanged(account);
    }

    /** Lets nobody in any more by this account; whoever is in is out at the next request. */
    public void disable(long accountId) {
        var account = another(accountId);
        account.disable();
        counterparts.lockChanged(account);
    }

    public void enable(long accountId) {
        var account = another(accountId);
        account.enable();
        counterparts.lockChanged(account);
    }

    /** Ends a lock-out before its time. */
    public void unlock(long accountId) {
        accounts.get(accountId).unlock();
    }

    /**
     * Ties the account to whoever has that id at the identity provider (关联统一身份); empty parts them. Refuses an id of another form and one
     * that is tied already.
     */
    public void link(long accountId, @Nullable String subject) {
        String id = subject == null ? "" : subject.strip();
        var account = accounts.get(accountId);
        if (id.equals(Objects.requireNonNullElse(account.subject(), ""))) {
            return;
        }
        if (!id.isEmpty() && !SUBJECT.matcher(id).matches()) {
            throw Problem.of("people.account.subject").at("subject");
        }
        var other = accounts.ofSubject(id);
        if (other.isPresent()) {
            throw Problem.of("people.account.subjectTaken", other.get().username())
                    .at("subject");
        }
        another(accountId).link(id.isEmpty() ? null : id);
        counterparts.tied(account);
    }

    /** Gives a new first password, returned once to be handed over. Refuses where no password is kept here. */
    public String resetPassword(long accountId) {
        settings.passwordsAreHere();
        String made = Passwords.random();
        another(accountId).password(Passwords.hash(made), true);
        return made;
    }

    private Account another(long accountId) {
        if (accountId == who.get().accountId()) {
            throw Problem.of("people.account.own");
        }
        return accounts.get(accountId);
    }
}
