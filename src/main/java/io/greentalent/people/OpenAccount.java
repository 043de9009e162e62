package io.greentalent.people;

import static io.greentalent.shared.Role.OPERATOR;

import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import io.greentalent.shared.UseCase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The operator opens an account and hands over its first password once (开设账号). */
@UseCase(allow = OPERATOR)
public class OpenAccount {
    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{2,39}");

    @Inject
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /**
     * What is asked for.
     *
     * @param username 3 to 40 of a-z, 0-9, dot, dash and underscore, a letter first: an identity number can't be one
     * @param collegeId needed by a college's officer
     * @param personId needed by a student
     */
    public record Wanted(
            String username,
            String name,
            Set<Role> roles,
            @Nullable Long collegeId,
            @Nullable Long personId,
            @Nullable LocalDate validUntil) {}

    /** Opens it with a password that its owner must change; returns the account. Refuses a name that is taken. */
    public Account open(Wanted wanted, String firstPassword) {
        return open(wanted, firstPassword, true);
    }

    /** As above; {@code mustChange} false only for the sample's accounts. */
    public Account open(Wanted wanted, String firstPassword, boolean mustChange) {
        String username = wanted.username.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(username).matches()) {
            throw Problem.of("people.account.username").at("username");
        }
        if (wanted.name.isBlank()) {
            throw Problem.of("people.account.nameMissing").at("name");
        }
        if (wanted.roles.isEmpty()) {
            throw Problem.of("people.account.roleMissing").at("roles");
        }
        if (accounts.named(username).isPresent()) {
            throw Problem.of("people.account.taken", username).at("username");
        }
        var account = new Account(
                username, wanted.name.strip(), Passwords.hash(firstPassword), mustChange, LocalDateTime.now(clock));
        if (wanted.collegeId != null) {
            account.belongTo(wanted.collegeId);
        }
        if (wanted.personId != null) {
            account.identify(wanted.personId);
        }
        account.expireAfter(wanted.validUntil);
        wanted.roles.forEach(account::grant);
        em.persist(account);
        em.flush();
        return account;
    }
}
