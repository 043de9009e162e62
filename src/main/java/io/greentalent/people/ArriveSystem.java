package io.greentalent.people;

import io.greentalent.shared.Caller;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Role;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets in another system that the identity provider vouches for (接口系统): as an account of its own that no password opens, with the roles
 * and the college of its token, and never as a student.
 */
@UseCase(
        allow = {},
        anonymous = true)
public class ArriveSystem {
    private static final String PREFIX = "api-";

    @Inject
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog audit;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /**
     * The system of that token, if its account is usable and has a role left. Its requests are counted by the number below zero.
     *
     * @param arrival the client's name there as user name
     */
    public Optional<ApiKeys.Known> arrive(Arrival arrival, String address, Locale language) {
        if (!arrival.ofStaff()) {
            return Optional.empty();
        }
        var found = accounts.ofSubject(arrival.subject()).orElse(null);
        if (found != null && (found.ofPerson() || !found.usableOn(LocalDate.now(clock)))) {
            return Optional.empty();
        }
        var account = found == null ? open(arrival, address) : found;
        place(account, arrival.collegeId());
        account.hold(EnumSet.copyOf(arrival.roles()));
        return known(account, arrival, address, language);
    }

    /** A token without a college speaks for none, whatever another one said. */
    private static void place(Account account, @Nullable Long collegeId) {
        if (collegeId != null && !collegeId.equals(account.collegeId())) {
            account.belongTo(collegeId);
        }
    }

    private static Optional<ApiKeys.Known> known(Account account, Arrival arrival, String address, Locale language) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(account.roles());
        if (arrival.collegeId() == null) {
            roles.remove(Role.COLLEGE);
        }
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        var caller = new Caller(
                account.id(),
                account.username(),
                account.name(),
                roles,
                arrival.collegeId(),
                null,
                language,
                address,
                true);
        return Optional.of(new ApiKeys.Known(-account.id(), caller));
    }

    private Account open(Arrival arrival, String address) {
        String username = PREFIX + ArrivalNames.digest(arrival.subject());
        var account = Account.forSystem(username, arrival.username(), LocalDateTime.now(clock));
        account.link(arrival.subject());
        em.persist(account);
        em.flush();
        var before = who.get();
        who.set(account.caller(address));
        audit.done("ArriveSystem.open", Long.toString(account.id()));
        who.set(before);
        return account;
    }
}
