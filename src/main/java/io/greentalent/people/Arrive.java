package io.greentalent.people;

import io.greentalent.people.SignIn.Answer;
import io.greentalent.shared.Caller;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who signed in at the identity provider (统一身份登录): by the account tied to that id, with the roles of the token. Staff who come
 * for the first time are given an account; students only have the one that their roster opened.
 */
@UseCase(
        allow = {},
        anonymous = true)
public class Arrive {
    @Inject
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    ArrivalNames names;

    @Inject
    Counterparts counterparts;

    @Inject
    AuditLog audit;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /** Who it is, or why not; refusals are values, so that what was learnt of the account is kept. */
    public Answer arrive(Arrival arrival, String address) {
        var account = accounts.ofSubject(arrival.subject()).orElse(null);
        if (account == null && !arrival.ofStaff()) {
            return refused(Caller.nobody(address), lacking(arrival.roles()));
        }
        return enter(account == null ? open(arrival, address) : locked(account), arrival, address);
    }

    private Answer enter(Account account, Arrival arrival, String address) {
        var now = LocalDateTime.now(clock);
        if (account.replacedBy() != null || !account.usableOn(now.toLocalDate()) || !account.ofPerson()) {
            return refused(account.caller(address), "people.arrive.disabled");
        }
        place(account, arrival.collegeId());
        hold(account, arrival.roles());
        account.rename(arrival.name());
        var caller = account.caller(address);
        if (caller.roles().isEmpty()) {
            return refused(caller, lacking(arrival.roles()));
        }
        account.signedIn(now);
        audit.signIn(caller, AuditLine.Result.DONE, null);
        return new Answer(caller, null);
    }

    /** The realm's word holds as long as nobody here has said where the account belongs. */
    private static void place(Account account, @Nullable Long collegeId) {
        if (collegeId != null && account.collegeId() == null) {
            account.belongTo(collegeId);
        }
    }

    private Account locked(Account account) {
        em.lock(account, LockModeType.PESSIMISTIC_WRITE);
        em.refresh(account);
        return account;
    }

    private Account open(Arrival arrival, String address) {
        String username = names.free(arrival.username(), arrival.subject());
        String name = arrival.name().isBlank() ? username : arrival.name();
        var account = Account.arrived(username, name, LocalDateTime.now(clock));
        account.link(arrival.subject());
        em.persist(account);
        em.flush();
        var before = who.get();
        who.set(account.caller(address));
        audit.done("Arrive.open", Long.toString(account.id()));
        who.set(before);
        return account;
    }

    /** The roles of a token that was given anew: they hold from now on. False where the account is of no more use. */
    public boolean renew(long accountId, String subject, Set<Role> roles) {
        var account = accounts.find(accountId).orElse(null);
        if (account == null || !subject.equals(account.subject())) {
            return false;
        }
        hold(account, roles);
        return !account.roles().isEmpty();
    }

    /** What was changed here and is not carried there yet holds against a token that does not know of it. */
    private void hold(Account account, Set<Role> roles) {
        if (!counterparts.rolesWait(account.id())) {
            account.hold(roles);
        }
    }

    private static String lacking(Set<Role> roles) {
        if (roles.contains(Role.COLLEGE)) {
            return "people.arrive.college";
        }
        return roles.isEmpty() ? "people.arrive.role" : "people.arrive.account";
    }

    private Answer refused(Caller caller, String key) {
        audit.signIn(caller, AuditLine.Result.REFUSED, key);
        return new Answer(Caller.NOBODY, Problem.of(key));
    }
}
