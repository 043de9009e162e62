package io.greentalent.people;

import static io.greentalent.shared.Role.BASE_MANAGER;
import static io.greentalent.shared.Role.COLLEGE;
import static io.greentalent.shared.Role.COMMISSION;
import static io.greentalent.shared.Role.INSTRUCTOR;
import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.Caller;
import io.greentalent.shared.CurrentCaller;
import io.greentalent.shared.Entry;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes an API key and shows its secret once (签发 API 密钥). A college's officer makes the college's: it has an account of its own and outlasts
 * the officer. Everybody else's acts as the own account, so that what two persons must do, one person with a key can't.
 */
@UseCase(allow = {OPERATOR, COLLEGE, INSTRUCTOR, BASE_MANAGER, COMMISSION})
public class IssueApiKey {
    /** The most that may be in force at once for a college or a person. */
    static final int MOST = 20;

    static final int DAYS = 366;

    @Inject
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    ApiKeys keys;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    /** The new key, and the secret that is never shown again. */
    public record Issued(long id, String secret) {}

    /**
     * Makes one for the caller's own roles. Refuses none and others, a last day before today or more than a year away, and a 21st key.
     *
     * @param name what it is for, 1 to 60 characters
     * @param roles some of the caller's; {@link Role#COLLEGE} only by itself
     * @param validUntil its last day
     */
    public Issued issue(@Nullable String name, Set<Role> roles, @Nullable LocalDate validUntil) {
        var caller = who.get();
        mustBeOwn(roles, caller);
        var today = LocalDate.now(clock);
        var until = Entry.present("validUntil", validUntil);
        if (until.isBefore(today) || until.isAfter(today.plusDays(DAYS))) {
            throw Problem.of("people.apiKey.validUntil", today, today.plusDays(DAYS))
                    .at("validUntil");
        }
        if (keys.inForce(caller, today) >= MOST) {
            throw Problem.of("people.apiKey.tooMany", MOST);
        }
        String title = Entry.required("name", name, ApiKey.LONGEST_NAME);
        var secret = ApiSecret.random();
        var account = roles.contains(COLLEGE) ? ofCollege(caller, title, secret) : accounts.get(caller.accountId());
        var key = new ApiKey(account, title, roles, secret, until);
        key.made(caller.accountId(), LocalDateTime.now(clock));
        em.persist(key);
        em.flush();
        return new Issued(key.id(), secret.text());
    }

    private static void mustBeOwn(Set<Role> roles, Caller caller) {
        var own = EnumSet.noneOf(Role.class);
        own.addAll(caller.roles());
        own.remove(Role.STUDENT);
        if (roles.isEmpty() || !own.containsAll(roles) || roles.contains(COLLEGE) && roles.size() > 1) {
            throw Problem.of("people.apiKey.roles").at("roles");
        }
    }

    /** An account that nobody can sign in to: no password fits it. */
    private Account ofCollege(Caller caller, String name, ApiSecret secret) {
        String username = "api-" + secret.hash().substring(0, 16).toLowerCase(Locale.ROOT);
        var account = Account.forSystem(username, name, LocalDateTime.now(clock));
        account.belongTo(Objects.requireNonNull(caller.collegeId()));
        account.grant(COLLEGE);
        em.persist(account);
        em.flush();
        return account;
    }
}
