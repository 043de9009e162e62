package io.greentalent.people;

import io.greentalent.shared.NotFound;
import io.greentalent.shared.Problem;
import io.greentalent.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Students' accounts (学生账号), one for a person, opened by whoever answers for the roster that names the person. */
@ApplicationScoped
public class StudentAccounts {
    /** Longer ones may hide an identity number; the person is named by the id then. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9a-z]{1,15}");

    @Inject
    EntityManager em;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /** What is handed over once: the password must be changed at the first sign-in. */
    public record Slip(String username, String firstPassword) {}

    /**
     * Opens the person's account, or gives the one that is there a new first password. Throws {@link NotFound}, and
     * {@link Problem} where the operator has disabled the account.
     */
    public Slip handOut(long personId, String collegeCode) {
        var person = Optional.ofNullable(em.find(Person.class, personId))
                .orElseThrow(() -> new NotFound("person", personId));
        String password = Passwords.random();
        var account = accounts.ofPerson(personId).orElseGet(() -> open(person, collegeCode));
        if (account.disabled()) {
            throw Problem.of("people.account.isDisabled", account.username());
        }
        account.password(Passwords.hashOfRandom(password), true);
        return new Slip(account.username(), password);
    }

    private Account open(Person person, String collegeCode) {
        var account = new Account(username(person, collegeCode), person.name(), "", true, LocalDateTime.now(clock));
        account.identify(person.id());
        account.grant(Role.STUDENT);
        em.persist(account);
        return account;
    }

    /** The college's code and its student number: s90001-2024001. */
    private String username(Person person, String collegeCode) {
        String number = person.studentNo() == null ? "" : person.studentNo().toLowerCase(Locale.ROOT);
        String wanted = "s" + collegeCode + "-" + number;
        boolean free =
                PLAIN_NUMBER.matcher(number).matches() && accounts.named(wanted).isEmpty();
        return free ? wanted : "s" + collegeCode + "-p" + person.id();
    }
}
